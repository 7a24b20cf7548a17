/** Token of the `StorageWatch` of a worker: while storage is full, nothing new is begun. */
export const STORAGE = Symbol('watch of the storage');
