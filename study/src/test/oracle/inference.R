# Writes the fixtures of the tests of org.mitoferry.inference with R 4.2 as the foreign oracle: stats, lme4 1.1-31, lmerTest 3.1-3,
# exactRankTests 0.8-35, numDeriv, jsonlite (Debian: r-cran-lme4 r-cran-lmertest r-cran-exactranktests).
#
# For what no installed package has (Dunn, block contrasts of incomplete blocks by lm, Newcombe, Feng and Cliff's interval, permutations,
# the likelihood of the binomial model) the script works it out itself, by another way than the program: enumeration with combn, integrate().
#
# Run:  Rscript study/src/test/oracle/inference.R
# Out:  study/src/test/resources/org/mitoferry/inference/r.json

suppressMessages({library(lme4); library(lmerTest); library(exactRankTests); library(jsonlite)})
set.seed(20261123, kind = "Mersenne-Twister")
sides <- c("two.sided", "greater", "less")
by_side <- function(f) setNames(lapply(sides, f), sides)

# ---- means -------------------------------------------------------------------------------------------------------------------------
pairs_of <- list(
  list(x = c(1.2, 0.9, 1.7, 1.1), y = c(0.8, 0.7, 1.0, 1.2)),
  list(x = rnorm(3, 1), y = rnorm(3)),
  list(x = rnorm(12, 0.4, 2), y = rnorm(12, 0, 0.5)))
means <- lapply(pairs_of, function(s) {
  one <- function(t) list(estimate = if (length(t$estimate) == 1) t$estimate[[1]] else t$estimate[[1]] - t$estimate[[2]],
    low = t$conf.int[1], high = t$conf.int[2], df = t$parameter[[1]], p = t$p.value)
  tost <- function(f) max(f(-1.5, "greater")$p.value, f(1.5, "less")$p.value)
  list(x = s$x, y = s$y,
    paired = one(t.test(s$x, s$y, paired = TRUE)), welch = one(t.test(s$x, s$y)), student = one(t.test(s$x, s$y, var.equal = TRUE)),
    pairedTost = tost(function(m, a) t.test(s$x, s$y, paired = TRUE, mu = m, alternative = a)),
    welchTost = tost(function(m, a) t.test(s$x, s$y, mu = m, alternative = a)))
})

# ---- ranks -------------------------------------------------------------------------------------------------------------------------
samples <- list(
  list(x = c(1.1, 2.2, 3.3), y = c(4.4, 5.5, 6.6)),
  list(x = rnorm(6, 1), y = rnorm(8)),
  list(x = c(1, 2, 2, 3, 5, 5), y = c(2, 3, 4, 5, 6, 6, 7)),
  list(x = c(0, 0, 1, 1, 1), y = c(0, 1, 2, 2)))
enumerated <- function(x, y) {
  r <- rank(c(x, y)); w <- sum(r[seq_along(x)])
  all <- combn(length(r), length(x), function(i) sum(r[i]))
  less <- mean(all <= w + 1e-9); greater <- mean(all >= w - 1e-9)
  list(two.sided = min(1, 2 * min(less, greater)), greater = greater, less = less)
}
mann_whitney <- lapply(samples, function(s) {
  tied <- anyDuplicated(c(s$x, s$y)) > 0
  list(x = s$x, y = s$y, u = wilcox.test(s$x, s$y, exact = FALSE)$statistic[[1]],
    exact = if (tied) enumerated(s$x, s$y) else by_side(function(a) wilcox.test(s$x, s$y, exact = TRUE, alternative = a)$p.value),
    oneSidedByExactRankTests = lapply(c(greater = "greater", less = "less"), function(a)
      suppressWarnings(wilcox.exact(s$x, s$y, alternative = a, exact = TRUE)$p.value)),
    asymptotic = by_side(function(a) suppressWarnings(wilcox.test(s$x, s$y, exact = FALSE, correct = TRUE, alternative = a)$p.value)))
})
signed <- list(c(0.3, -0.1, 0.8, 1.2), rnorm(9, 0.5), c(1, 2, -1, 3, 0, 2, 2), c(-1, -1, 2, 2, 3, -4, 5, 5, 6))
wilcoxon <- lapply(signed, function(d) {
  k <- d[d != 0]; r <- rank(abs(k)); w <- sum(r[k > 0])
  all <- as.matrix(expand.grid(rep(list(0:1), length(k)))) %*% r
  less <- mean(all <= w + 1e-9); greater <- mean(all >= w - 1e-9)
  list(d = d, exact = list(two.sided = min(1, 2 * min(less, greater)), greater = greater, less = less),
    asymptotic = by_side(function(a) suppressWarnings(wilcox.test(d, exact = FALSE, correct = TRUE, alternative = a)$p.value)))
})
untied <- list(list(x = rnorm(6, 1), y = rnorm(7)), list(x = rnorm(12, 1), y = rnorm(9)))
shifts <- lapply(untied, function(s) {
  t <- wilcox.test(s$x, s$y, exact = TRUE, conf.int = TRUE)
  list(x = s$x, y = s$y, estimate = t$estimate[[1]], low = t$conf.int[1], high = t$conf.int[2])
})
centres <- lapply(list(rnorm(6, 0.5), rnorm(11, 0.3)), function(d) {
  t <- wilcox.test(d, exact = TRUE, conf.int = TRUE)
  list(d = d, estimate = t$estimate[[1]], low = t$conf.int[1], high = t$conf.int[2])
})
cliff <- lapply(list(samples[[2]], samples[[3]], samples[[1]]), function(s) {
  d <- sign(outer(s$x, s$y, "-")); delta <- mean(d); n <- nrow(d); m <- ncol(d); z <- qnorm(0.975)
  v <- (m^2 * sum((rowMeans(d) - delta)^2) + n^2 * sum((colMeans(d) - delta)^2) - sum((d - delta)^2)) / (n * m * (n * m - 1))
  v <- max(v, (1 - delta^2) / (n * m - 1)); root <- z * sqrt(v) * sqrt((1 - delta^2)^2 + z^2 * v); below <- 1 - delta^2 + z^2 * v
  edge <- (min(n, m) - z^2) / (min(n, m) + z^2)
  interval <- if (delta == -1) c(-1, -edge) else if (delta == 1) c(edge, 1) else c(delta - delta^3 - root, delta - delta^3 + root) / below
  list(x = s$x, y = s$y, delta = delta, low = interval[1], high = min(1, interval[2]))
})
kruskal <- lapply(list(
  list(c(1.2, 2.3, 1.9, 2.8), c(2.2, 3.9, 3.1), c(4.1, 5.2, 3.3, 4.4, 6.0)),
  list(c(1, 2, 2, 3), c(2, 3, 3, 4, 4), c(1, 1, 2), c(5, 5, 6))), function(g) {
  y <- unlist(g); k <- rep(seq_along(g), lengths(g)); t <- kruskal.test(y, factor(k)); r <- rank(y); n <- length(y); ties <- table(y)
  sigma <- n * (n + 1) / 12 - sum(ties^3 - ties) / (12 * (n - 1)); pairs <- combn(length(g), 2)
  z <- apply(pairs, 2, function(p) (mean(r[k == p[1]]) - mean(r[k == p[2]])) / sqrt(sigma * sum(1 / lengths(g)[p])))
  list(samples = g, h = t$statistic[[1]], p = t$p.value, z = z, pDunn = 2 * pnorm(-abs(z)))
})

# ---- analysis of variance ----------------------------------------------------------------------------------------------------------
anovas <- lapply(list(
  list(arm = rep(0:2, times = 5), block = rep(0:4, each = 3)),
  list(arm = rep(0:1, times = 8), block = rep(0:3, each = 4)),
  list(arm = c(0, 1, 0, 2, 1, 2, 0, 1, 2), block = c(0, 0, 1, 1, 2, 2, 3, 3, 3))), function(s) {
  y <- rnorm(length(s$arm), 0.7 * s$arm + rnorm(9)[s$block + 1], 0.5); a <- factor(s$arm); b <- factor(s$block)
  one <- anova(lm(y ~ a)); two <- anova(lm(y ~ b + a)); fit <- summary(lm(y ~ b + a))$coefficients
  last <- fit[nrow(fit), ]
  list(y = y, arm = s$arm, block = s$block, oneF = one$F[1], oneP = one$`Pr(>F)`[1], f = two$F[2], p = two$`Pr(>F)`[2],
    errorVariance = two$`Mean Sq`[3], lastEstimate = last[[1]], lastError = last[[2]], lastP = last[[4]])
})

# ---- permutations ------------------------------------------------------------------------------------------------------------------
flips <- lapply(list(c(0.3, 0.5, 0.9, 0.1), rnorm(9, 0.4), c(1, 1, -1, 2, 2, 3)), function(d) {
  all <- as.matrix(expand.grid(rep(list(c(-1, 1)), length(d)))) %*% d
  list(d = d, p = mean(abs(all) >= abs(sum(d)) - 1e-12))
})
labels <- lapply(samples, function(s) {
  all <- c(s$x, s$y); seen <- mean(s$x) - mean(s$y)
  perm <- combn(length(all), length(s$x), function(i) mean(all[i]) - mean(all[-i]))
  list(x = s$x, y = s$y, p = mean(abs(perm) >= abs(seen) - 1e-12))
})

# ---- hierarchical bootstrap: the same scheme in R, many samples --------------------------------------------------------------------
study <- lapply(1:5, function(e) { b <- rnorm(1, 3, 0.5); list(arm = b * 1.3 + rnorm(6, 0, 0.4), versus = b + rnorm(4, 0, 0.4)) })
again <- function(v) mean(v[sample.int(length(v), replace = TRUE)])
boot <- replicate(100000, mean(sapply(study[sample.int(5, replace = TRUE)], function(s) log(again(s$arm) / again(s$versus)))))
bootstrap <- list(study = study, low = quantile(boot, 0.025)[[1]], high = quantile(boot, 0.975)[[1]], sd = sd(boot))

# ---- mixed models ------------------------------------------------------------------------------------------------------------------
tight <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-12, maxfun = 1e5), check.conv.singular = "ignore", calc.derivs = TRUE)
designs <- list(
  list(arm = rep(0:1, each = 6, times = 4), group = rep(0:3, each = 12), sd = 0.8),
  list(arm = c(0, 0, 1, 0, 1, 2, 2, 1, 0, 2, 1, 1, 0, 2, 2), group = c(0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 4, 4), sd = 1.2),
  list(arm = rep(0:2, times = 6), group = rep(0:5, each = 3), sd = 0.5),
  list(arm = rep(0:1, times = 4), group = rep(0:3, each = 2), sd = 0))
mixed <- lapply(designs, function(s) {
  y <- 5 + 0.6 * s$arm + rnorm(6, 0, s$sd)[s$group + 1] + rnorm(length(s$arm), 0, 0.7); a <- factor(s$arm); g <- factor(s$group)
  fit <- suppressMessages(lmerTest::lmer(y ~ a + (1 | g), REML = TRUE, control = tight)); co <- summary(fit)$coefficients
  v <- as.data.frame(VarCorr(fit))$vcov
  list(y = y, arm = s$arm, group = s$group, beta = co[, 1], se = co[, 2], df = co[, 3], p = co[, 5],
    groupVariance = v[1], errorVariance = v[2], deviance = REMLcrit(fit))
})

# ---- binomial mixed models ---------------------------------------------------------------------------------------------------------
binomials <- lapply(list(
  list(arm = rep(0:1, times = 6), group = rep(0:5, each = 2), sd = 0.7, n = 40),
  list(arm = rep(rep(0:2, each = 3), times = 4), group = rep(0:3, each = 9), sd = 1.0, n = 25)), function(s) {
  m <- length(s$arm); n <- rep(s$n, m) + seq_len(m) %% 5
  k <- rbinom(m, n, plogis(-0.8 + 0.7 * s$arm + rnorm(6, 0, s$sd)[s$group + 1])); a <- factor(s$arm); g <- factor(s$group)
  x <- model.matrix(~ a)
  # the likelihood by adaptive quadrature of R's own, maximised by nlm
  deviance <- function(par) {
    b <- par[-length(par)]; sd <- par[length(par)]
    -2 * sum(sapply(split(seq_len(m), s$group), function(i) {
      f <- function(z) sapply(z, function(q) sum(dbinom(k[i], n[i], plogis(drop(x[i, , drop = FALSE] %*% b) + sd * q), log = TRUE)) + dnorm(q, log = TRUE))
      top <- optimize(f, c(-6, 6), maximum = TRUE, tol = 1e-10); w <- integrate(function(z) exp(f(z) - top$objective), -12, 12, rel.tol = 1e-12, subdivisions = 1000L)
      top$objective + log(w$value)
    }))
  }
  laplace <- glmer(cbind(k, n - k) ~ a + (1 | g), family = binomial, nAGQ = 1,
    control = glmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10, maxfun = 1e5), tolPwrss = 1e-12))
  agq <- glmer(cbind(k, n - k) ~ a + (1 | g), family = binomial, nAGQ = 25,
    control = glmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10, maxfun = 1e5), tolPwrss = 1e-12))
  exact <- optim(c(fixef(agq), sqrt(VarCorr(agq)$g[1])), deviance, method = "BFGS", control = list(reltol = 1e-15, ndeps = rep(1e-5, ncol(x) + 1)))
  for (i in 1:4) exact$par <- exact$par - drop(solve(numDeriv::hessian(deviance, exact$par), numDeriv::grad(deviance, exact$par)))
  exact$value <- deviance(exact$par); cov <- solve(numDeriv::hessian(deviance, exact$par) / 2)
  one <- function(f) list(beta = unname(fixef(f)), se = unname(sqrt(diag(as.matrix(vcov(f))))), sd = sqrt(VarCorr(f)$g[1]))
  list(hits = k, trials = n, arm = s$arm, group = s$group, laplace = c(one(laplace), deviance = -2 * as.numeric(logLik(laplace))), agq = one(agq),
    exact = list(beta = unname(head(exact$par, -1)), sd = unname(tail(exact$par, 1)), deviance = exact$value, se = sqrt(diag(cov))[seq_len(ncol(x))]))
})

# ---- shares, adjustments, doses ----------------------------------------------------------------------------------------------------
newcombe <- lapply(list(c(56, 70, 48, 80), c(9, 10, 3, 10), c(0, 20, 0, 10), c(10, 10, 0, 20)), function(s) {
  w <- function(k, n) suppressWarnings(prop.test(k, n, correct = FALSE)$conf.int[1:2])
  p <- s[c(1, 3)] / s[c(2, 4)]; a <- w(s[1], s[2]); b <- w(s[3], s[4]); d <- p[1] - p[2]
  list(counts = s, value = d, low = d - sqrt((p[1] - a[1])^2 + (b[2] - p[2])^2), high = d + sqrt((a[2] - p[1])^2 + (p[2] - b[1])^2))
})
adjusted <- lapply(list(c(0.01, 0.02, 0.03, 0.04), runif(9)^2, c(0.5, 0.001, 0.2, 0.2)), function(p)
  list(p = p, holm = p.adjust(p, "holm"), bh = p.adjust(p, "BH")))
doses <- lapply(list(
  list(dose = rep(c(0, 0.01, 0.03, 0.1, 0.3, 1, 3, 10), each = 3), par = c(1, 0.1, 1.4, log(0.25)), sd = 0.04),
  list(dose = rep(c(0.05, 0.1, 0.2, 0.5, 1, 2), each = 2), par = c(5, 60, 2.2, log(0.4)), sd = 1.5)), function(s) {
  f <- function(lower, upper, slope, mid) upper + (lower - upper) / (1 + exp(slope * (log(s$dose) - mid)))
  y <- do.call(f, as.list(s$par)) + rnorm(length(s$dose), 0, s$sd)
  fit <- nls(y ~ f(lower, upper, slope, mid), start = list(lower = s$par[1], upper = s$par[2], slope = s$par[3], mid = s$par[4]),
    control = nls.control(tol = 1e-8, maxiter = 500, minFactor = 1e-12, nDcentral = TRUE))
  list(dose = s$dose, response = y, estimate = unname(coef(fit)), error = unname(summary(fit)$coefficients[, 2]), variance = summary(fit)$sigma^2)
})
bliss <- local({
  a <- c(0.20, 0.25, 0.18, 0.3); b <- c(0.35, 0.30, 0.42, 0.28); both <- c(0.60, 0.55, 0.66, 0.58); t <- t.test(both - (a + b - a * b))
  list(a = a, b = b, both = both, estimate = t$estimate[[1]], low = t$conf.int[1], high = t$conf.int[2], p = t$p.value)
})

out <- "study/src/test/resources/org/mitoferry/inference"
dir.create(out, recursive = TRUE, showWarnings = FALSE)
write(toJSON(list(means = means, mannWhitney = mann_whitney, wilcoxon = wilcoxon, shifts = shifts, centres = centres, cliff = cliff,
  kruskal = kruskal, anovas = anovas, flips = flips, labels = labels, bootstrap = bootstrap, mixed = mixed, binomials = binomials,
  newcombe = newcombe, adjusted = adjusted, doses = doses, bliss = bliss), auto_unbox = TRUE, digits = NA, pretty = FALSE),
  file.path(out, "r.json"))
