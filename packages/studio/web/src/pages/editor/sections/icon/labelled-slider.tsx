import { Slider } from "@mantine/core";
import type { ReactElement } from "react";
import css from "./crop.module.css";

/** A slider with its name above it. */
export function LabelledSlider({
  label,
  value,
  min,
  max,
  step,
  isDisabled = false,
  onChange,
}: {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  isDisabled?: boolean;
  onChange: (value: number) => void;
}): ReactElement {
  return (
    <div>
      <p className={css.label}>{label}</p>
      <Slider
        size="sm"
        thumbLabel={label}
        label={null}
        value={value}
        min={min}
        max={max}
        step={step}
        disabled={isDisabled}
        onChange={onChange}
      />
    </div>
  );
}
