"""Oracle for the energetics of one cell: SciPy's Radau at a tolerance of 1e-10 on the differential equations themselves.

Writes src/test/resources/org/mitoferry/process/energetics.csv: lines of a key and numbers. Run from the module's folder.
"""
import numpy as np
from scipy.integrate import solve_ivp

COMMON = dict(maximumPotential=220.0, chargingRate=300.0, reversalPotential=122.0, reversalSlope=12.0, synthaseWidth=8.0, adpHalfPoint=0.15,
              leakRiseWithDamage=3.0, oxygenKm=0.5, substrateHalfPoint=0.3, substrateWithoutSugar=0.6, substrateOnGlycogen=0.85,
              demandHalfCharge=0.585, scarcityCharge=0.05, glucoseKm=0.5, glycogenRate=2.0, glycogenOnset=0.55, glycogenRamp=0.3,
              hypoxicDemandReduction=0.0)
ROUND = dict(COMMON, mitochondrialLength=250.0, pumpCapacity=1.0, leakConductance=0.094, synthaseCapacity=0.6, reversalBlock=0.95,
             oxygenPerFlux=0.0396, atpPerOxygen=5.0, atpPool=4.5, atpDemand=25.0, demandFloor=0.08, glycolysisCapacity=8.0, aminoAcidAtp=2.25, aminoAcidStore=1e9,
             glycogen=0.0)
STROMA = dict(COMMON, mitochondrialLength=800.0, pumpCapacity=0.35, leakConductance=0.05, synthaseCapacity=0.6, reversalBlock=0.1,
              oxygenPerFlux=0.01324, atpPerOxygen=4.6, atpPool=30.0, atpDemand=13.0, demandFloor=0.1, glycolysisCapacity=3.0, aminoAcidAtp=1.8, aminoAcidStore=1e9,
              glycogen=1e9)
LENGTH = np.array([2.0, 3.0, 1.0, 2.5, 1.5])
CAPACITY = np.array([1.0, 0.9, 1.1, 1.2, 0.8])
DAMAGE = np.array([0.0, 0.05, 0.2, 0.5, 0.9])
TIMES = np.array([0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 60.0])


def rates(p, oxygen, glucose):
    size = LENGTH.sum() / p['mitochondrialLength']
    drive = glucose / (glucose + p['glucoseKm'])
    saturation = glucose / (glucose + p['substrateHalfPoint'])
    if p['glycogen'] > 0:
        saturation = max(saturation, p['substrateOnGlycogen'])
    supply = p['substrateWithoutSugar'] + (1 - p['substrateWithoutSugar']) * saturation
    pump = p['pumpCapacity'] * CAPACITY * (1 - DAMAGE) * oxygen / (oxygen + p['oxygenKm']) * supply
    leak = p['leakConductance'] * (1 + p['leakRiseWithDamage'] * DAMAGE)

    def f(_, state):
        psi, a = state[:-1], state[-1]
        adp = (1 - a) / (1 - a + p['adpHalfPoint'])
        y = psi - (p['reversalPotential'] + p['reversalSlope'] * (a - 0.85))
        amplitude = np.where(y >= 0, p['synthaseCapacity'] * adp, p['synthaseCapacity'] * (1 - p['reversalBlock']) * a)
        flux = amplitude * y / (p['synthaseWidth'] + np.abs(y))
        relative = psi / p['maximumPotential']
        dpsi = p['chargingRate'] * (pump * (1 - relative) - leak * relative - flux)
        run = p['demandFloor'] + (1 - p['demandFloor']) * a**3 / (a**3 + p['demandHalfCharge']**3)
        used = p['atpDemand'] * size * run * a / (a + p['scarcityCharge'])
        made = p['oxygenPerFlux'] * p['atpPerOxygen'] * np.dot(LENGTH, flux) + p['glycolysisCapacity'] * size * drive * adp + p['aminoAcidAtp'] * size
        if p['glycogen'] > 0:
            made += p['glycogenRate'] * size * (1 - drive) * min(1, max(0, (p['glycogenOnset'] - a) / p['glycogenRamp']))
        return np.append(dpsi, (made - used) / (p['atpPool'] * size))

    return f


def main():
    lines = ['# written by src/test/oracle/energetics.py', row('times_min', TIMES), row('length_um', LENGTH), row('capacity', CAPACITY),
             row('damage', DAMAGE)]
    start = np.append(np.full(5, 140.0), 0.85)
    for name, p in (('round', ROUND), ('stroma', STROMA)):
        for key, value in p.items():
            lines.append(row(name + '.' + key, [value]))
        anoxic = None
        for condition, oxygen, glucose in (('normoxia', 160.0, 5.6), ('anoxia', 0.01, 5.6), ('deprivation', 0.01, 0.0),
                                           ('reoxygenation', 160.0, 0.0)):
            initial = anoxic if condition == 'reoxygenation' else start
            run = solve_ivp(rates(p, oxygen, glucose), (0, TIMES[-1]), initial, method='Radau', t_eval=TIMES, rtol=1e-10, atol=1e-12,
                            max_step=0.05)
            key = name + '.' + condition
            lines += [row(key + '@medium', [oxygen, glucose]), row(key + '@start', initial)]
            lines += [row('%s@%g' % (key, t), run.y[:, k]) for k, t in enumerate(TIMES)]
            anoxic = run.y[:, -1]
    with open('src/test/resources/org/mitoferry/process/energetics.csv', 'w') as out:
        out.write('\n'.join(lines) + '\n')


def row(key, values):
    return key + ',' + ','.join(repr(float(v)) for v in values)


if __name__ == '__main__':
    main()
