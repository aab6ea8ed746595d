/** An input of a network that doesn't say it: a photograph, as most networks take. */
const PHOTOGRAPH = { channels: 3, side: 224 } as const;
/** Where the input has one axis or three, as many cells as such networks often take. */
const SIDES: Readonly<Record<string, readonly number[]>> = {
  1: [PHOTOGRAPH.side],
  2: [PHOTOGRAPH.side, PHOTOGRAPH.side],
  3: [16, 112, 112],
};

/**
 * What goes into a network of PyTorch's, with its batch, as far as its text tells: as many channels or features as its first
 * layer takes. The text says nothing of rows and columns.
 */
export function proposedInput(text: string): readonly number[] {
  const [, rank, settings = ""] =
    /\b(?:(?:Conv|ConvTranspose|BatchNorm|InstanceNorm)([123])d|Linear)\(([^()]*)/u.exec(text) ?? [];
  const [, named] = /\b(?:in_channels|in_features|num_features)\s*=\s*(\d+)/u.exec(settings) ?? [];
  const [, first] = /^\s*(\d+)\s*(?:,|$)/u.exec(settings) ?? [];
  const length = Number(named ?? first ?? 0);
  if (rank === undefined && length > 0) return [1, length];
  return [1, length > 0 ? length : PHOTOGRAPH.channels, ...(SIDES[rank ?? 2] ?? [])];
}
