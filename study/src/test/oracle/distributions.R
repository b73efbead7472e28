# Writes the fixtures of the distribution tests with R 4.2 (survival, diptest, sn, mixtools, jsonlite) as the foreign oracle.
#
# Run:  Rscript study/src/test/oracle/distributions.R
# Out:  study/src/test/resources/org/mitoferry/distribution/r.json

suppressMessages({library(survival); library(diptest); library(sn); library(mixtools); library(jsonlite)})
set.seed(20250103, kind = "Mersenne-Twister")

mixture <- function(n, w, d, s1, s2) ifelse(runif(n) < w, rnorm(n, 0, s1), rnorm(n, d, s2))

best_mixture <- function(x) {
  # 30 random starts and a floor of the standard deviations, as the likelihood is unbounded without one
  floor <- 0.1 * sqrt(mean((x - mean(x))^2))
  best <- NULL
  for (i in 1:30) {
    fit <- tryCatch(suppressWarnings({
      capture.output(f <- normalmixEM(x, k = 2, maxit = 20000, epsilon = 1e-11, maxrestarts = 50)); f
    }), error = function(e) NULL)
    if (!is.null(fit) && min(fit$sigma) > floor && (is.null(best) || fit$loglik > best$loglik)) best <- fit
  }
  o <- order(best$mu)
  list(values = x, share = best$lambda[o][1], mean = best$mu[o], deviation = best$sigma[o], logLikelihood = best$loglik)
}

mixtures <- lapply(
  list(c(80, 0.6, 3, 0.5, 0.7), c(200, 0.7, 2.2, 0.4, 0.6), c(400, 0.5, 4, 1, 1)),
  function(a) best_mixture(mixture(a[1], a[2], a[3], a[4], a[5])))

skews <- lapply(list(c(150, 5), c(300, -3), c(400, 2)), function(a) {
  x <- as.numeric(rsn(a[1], xi = 0.3, omega = 1.4, alpha = a[2]))
  fit <- selm(x ~ 1, family = "SN")
  dp <- coef(fit, "DP")
  list(values = x, location = dp[[1]], scale = dp[[2]], shape = dp[[3]], logLikelihood = as.numeric(logLik(fit)))
})

dips <- lapply(
  list(runif(5), runif(40), rnorm(60), rexp(80), mixture(50, 0.5, 5, 1, 1), mixture(200, 0.3, 4, 1, 1), c(1, 2), (1:9)^2,
       round(rnorm(60), 1), c(1, 1, 1, 2, 3, 3, 3, 3, 4, 5, 5, 9)),
  function(x) list(values = x, dip = dip(x)))
dip_p <- lapply(list(mixture(60, 0.5, 3, 1, 1), runif(60)), function(x)
  list(values = x, dip = dip(x), p = dip.test(x, simulate.p.value = TRUE, B = 200000)$p.value))

lifetimes <- function(n, scale, horizon) {
  t <- rweibull(n, 1.3, scale)
  list(durations = round(pmin(t, horizon), 1), ended = t <= horizon)
}
survivals <- lapply(list(c(9, 30, 1e9), c(40, 30, 60), c(121, 45, 50), c(10, 30, 1e9)), function(a) {
  x <- lifetimes(a[1], a[2], a[3])
  fit <- survfit(Surv(x$durations, x$ended) ~ 1, conf.type = "log-log")
  q <- quantile(fit, 0.5)
  i <- fit$n.event > 0
  lo <- fit$lower[i]; hi <- fit$upper[i]; s <- fit$surv[i]
  lo[s == 0] <- 0; hi[s == 0] <- 0
  c(x, list(times = fit$time[i], survival = s, low = lo, high = hi,
            median = unname(q$quantile), medianLow = unname(q$lower), medianHigh = unname(q$upper),
            restricted = unname(summary(fit, rmean = 25)$table["rmean"])))
})

log_ranks <- lapply(1:3, function(k) {
  strata <- lapply(1:k, function(s) list(first = lifetimes(25, 25, 60), second = lifetimes(30, 35, 60)))
  frame <- do.call(rbind, lapply(seq_along(strata), function(s) rbind(
    data.frame(t = strata[[s]]$first$durations, e = strata[[s]]$first$ended, g = 1, s = s),
    data.frame(t = strata[[s]]$second$durations, e = strata[[s]]$second$ended, g = 2, s = s))))
  test <- if (k == 1) survdiff(Surv(t, e) ~ g, frame) else survdiff(Surv(t, e) ~ g + strata(s), frame)
  list(strata = strata, p = pchisq(test$chisq, 1, lower.tail = FALSE))
})

out <- list(R = paste(R.version$major, R.version$minor, sep = "."), mixtures = mixtures, skews = skews, dips = dips, dipP = dip_p,
            survivals = survivals, logRanks = log_ranks)
arguments <- commandArgs(FALSE)
here <- dirname(sub("--file=", "", arguments[grep("--file=", arguments)]))
writeLines(toJSON(out, digits = NA, auto_unbox = TRUE, na = "null", pretty = FALSE),
           file.path(here, "../resources/org/mitoferry/distribution/r.json"))
