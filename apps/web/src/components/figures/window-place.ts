/** Rows and columns of something. */
export interface Plane {
  readonly rows: number;
  readonly columns: number;
}

/** Cells added on the two sides of one axis. */
export interface Sides {
  readonly before: number;
  readonly after: number;
}

/** One axis of a window that moves over an input. */
export interface WindowAxis {
  readonly size: number;
  readonly kernel: number;
  readonly stride: number;
  readonly dilation: number;
  readonly padding: Sides;
}

/** Where the window is shown, in cells of the input, and which of its places that is. */
export interface WindowPlace {
  readonly start: number;
  readonly span: number;
  readonly index: number;
  readonly places: number;
}

/** A place about a third of the way in, clear of the padding where it can be: there the rays are easy to follow. */
export function placeWindow({ size, kernel, stride, dilation, padding }: WindowAxis): WindowPlace {
  const span = dilation * (kernel - 1) + 1;
  const room = size + padding.before + padding.after - span;
  const places = Math.max(1, Math.floor(room / stride) + 1);
  const inside = Math.ceil(padding.before / stride);
  const index = Math.min(places - 1, Math.max(inside, Math.floor(0.32 * (places - 1))));
  return { start: index * stride - padding.before, span, index, places };
}

/** A window on a plane. */
export interface PlaneWindow extends Plane {
  readonly stride?: Plane;
  readonly dilation?: Plane;
  readonly padding?: { readonly rows: Sides; readonly columns: Sides };
}

export interface PlacedWindow {
  readonly rows: WindowPlace;
  readonly columns: WindowPlace;
}

export function windowOn(input: Plane, window: PlaneWindow): PlacedWindow {
  const axis = (name: "rows" | "columns") =>
    placeWindow({
      size: input[name],
      kernel: window[name],
      stride: window.stride?.[name] ?? 1,
      dilation: window.dilation?.[name] ?? 1,
      padding: window.padding?.[name] ?? { before: 0, after: 0 },
    });
  return { rows: axis("rows"), columns: axis("columns") };
}
