package org.mitoferry.microscope.scene;

import java.util.EnumMap;
import java.util.Map;

/** The value of every {@link Form}, in its unit. */
public final class Forms {

    private final double[] values = new double[Form.values().length];

    /** @param given a value of every form */
    public Forms(Map<Form, Double> given) {
        for (Form form : Form.values()) {
            Double value = given.get(form);
            if (value == null) {
                throw new IllegalArgumentException("no value of " + form.key());
            }
            values[form.ordinal()] = value;
        }
    }

    public double of(Form form) {
        return values[form.ordinal()];
    }

    /** The same with one value changed. */
    public Forms with(Form form, double value) {
        Map<Form, Double> all = new EnumMap<>(Form.class);
        for (Form one : Form.values()) {
            all.put(one, one == form ? value : of(one));
        }
        return new Forms(all);
    }
}
