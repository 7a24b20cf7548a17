/**
 * The leading eigenvectors of a large symmetric sparse matrix by subspace iteration (Halko, Martinsson & Tropp 2011) from a fixed
 * start. Only + − × ÷ and square roots on doubles in a fixed order, so that every machine finds the same digits.
 */
import type { SparseMatrix } from './co-occurrence.js';

export interface Eigen {
  /** By falling size, whatever their sign. */
  values: number[];
  /** One for each value, at unit length. */
  vectors: Float64Array[];
}

/** Columns beyond those asked for, which the last ones converge by. */
const SPARE = 30;
const ITERATIONS = 12;

/** @param count how many */
export function leadingEigenvectors(matrix: SparseMatrix, count: number): Eigen {
  const width = Math.min(matrix.size, count + SPARE);
  let basis = orthonormal(fixedStart(matrix.size, width));
  for (let round = 0; round < ITERATIONS; round++) basis = orthonormal(multiply(matrix, basis));
  const image = multiply(matrix, basis);
  const small = basis.map((a) => Float64Array.from(image, (b) => dot(a, b)));
  const { values, vectors } = jacobi(small);
  const order = values.map((_, at) => at).sort((a, b) => Math.abs(values[b]!) - Math.abs(values[a]!) || a - b);
  const kept = order.slice(0, count);
  return { values: kept.map((at) => values[at]!), vectors: kept.map((at) => combination(basis, vectors[at]!)) };
}

/** Numbers between −1 and 1 from a fixed linear congruential generator (Numerical Recipes constants). */
function fixedStart(size: number, width: number): Float64Array[] {
  let state = 1;
  const draw = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
  return Array.from({ length: width }, () => Float64Array.from({ length: size }, draw));
}

/** The matrix times each column. Columns are laid side by side meanwhile: a row of the matrix then reads memory in order. */
function multiply({ size, starts, columns, values }: SparseMatrix, basis: readonly Float64Array[]): Float64Array[] {
  const width = basis.length;
  const given = new Float64Array(size * width);
  basis.forEach((vector, at) => vector.forEach((value, row) => (given[row * width + at] = value)));
  const image = basis.map(() => new Float64Array(size));
  const sums = new Float64Array(width);
  for (let row = 0; row < size; row++) {
    sums.fill(0);
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const value = values[at]!;
      const from = columns[at]! * width;
      for (let column = 0; column < width; column++) sums[column]! += value * given[from + column]!;
    }
    for (let column = 0; column < width; column++) image[column]![row] = sums[column]!;
  }
  return image;
}

/** Gram–Schmidt, twice over: once leaves what rounding left. */
function orthonormal(basis: readonly Float64Array[]): Float64Array[] {
  const done: Float64Array[] = [];
  for (const given of basis) {
    const vector = Float64Array.from(given);
    for (let pass = 0; pass < 2; pass++) {
      for (const other of done) addTo(vector, other, -dot(vector, other));
    }
    const length = Math.sqrt(dot(vector, vector));
    // A matrix of lower rank than asked for leaves a column of nothing.
    if (length > 0) for (let at = 0; at < vector.length; at++) vector[at]! /= length;
    done.push(vector);
  }
  return done;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}

function addTo(vector: Float64Array, other: Float64Array, factor: number): void {
  for (let at = 0; at < vector.length; at++) vector[at]! += factor * other[at]!;
}

function combination(basis: readonly Float64Array[], factors: Float64Array): Float64Array {
  const sum = new Float64Array(basis[0]!.length);
  basis.forEach((vector, at) => addTo(sum, vector, factors[at]!));
  return sum;
}

const SWEEPS = 30;

/** All eigenvectors of a small symmetric matrix by cyclic Jacobi rotations (Golub & Van Loan, 8.5). */
export function jacobi(matrix: readonly Float64Array[]): Eigen {
  const size = matrix.length;
  const a = matrix.map((row) => Float64Array.from(row));
  const v = matrix.map((_, at) => Float64Array.from({ length: size }, (_, other) => Number(at === other)));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let rest = 0;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rest += a[p]![q]! ** 2;
    if (rest < 1e-18) break;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(a, v, p, q);
  }
  return { values: a.map((row, at) => row[at]!), vectors: v };
}

/** Turns rows and columns p and q so that their common entry is nothing; `v` keeps the eigenvectors as rows. */
function rotate(a: Float64Array[], v: Float64Array[], p: number, q: number): void {
  const apq = a[p]![q]!;
  if (apq === 0) return;
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < a.length; k++) {
    const akp = a[k]![p]!;
    const akq = a[k]![q]!;
    a[k]![p] = c * akp - s * akq;
    a[k]![q] = s * akp + c * akq;
  }
  for (let k = 0; k < a.length; k++) {
    const apk = a[p]![k]!;
    const aqk = a[q]![k]!;
    a[p]![k] = c * apk - s * aqk;
    a[q]![k] = s * apk + c * aqk;
  }
  for (let k = 0; k < a.length; k++) {
    const vpk = v[p]![k]!;
    const vqk = v[q]![k]!;
    v[p]![k] = c * vpk - s * vqk;
    v[q]![k] = s * vpk + c * vqk;
  }
}
