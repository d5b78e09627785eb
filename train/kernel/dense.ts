// Products of float32 matrices; widths are multiples of 4.

/** C[n×m] += A[n×k] · B[k×m]; m is a multiple of 8. */
export function multiply(n: i32, k: i32, m: i32, a: usize, b: usize, c: usize): void {
  const rowA: usize = (<usize>k) << 2;
  const rowC: usize = (<usize>m) << 2;
  let i = 0;
  for (; i + 4 <= n; i += 4) {
    const a0 = a + <usize>i * rowA;
    for (let j = 0; j < m; j += 8) {
      const cj = c + <usize>i * rowC + ((<usize>j) << 2);
      let c00 = v128.load(cj),
        c01 = v128.load(cj, 16);
      let c10 = v128.load(cj + rowC),
        c11 = v128.load(cj + rowC, 16);
      let c20 = v128.load(cj + rowC * 2),
        c21 = v128.load(cj + rowC * 2, 16);
      let c30 = v128.load(cj + rowC * 3),
        c31 = v128.load(cj + rowC * 3, 16);
      let pa = a0;
      let pb = b + ((<usize>j) << 2);
      const end = a0 + rowA;
      while (pa < end) {
        const b0 = v128.load(pb),
          b1 = v128.load(pb, 16);
        const x0 = v128.load32_splat(pa);
        c00 = f32x4.add(c00, f32x4.mul(x0, b0));
        c01 = f32x4.add(c01, f32x4.mul(x0, b1));
        const x1 = v128.load32_splat(pa + rowA);
        c10 = f32x4.add(c10, f32x4.mul(x1, b0));
        c11 = f32x4.add(c11, f32x4.mul(x1, b1));
        const x2 = v128.load32_splat(pa + rowA * 2);
        c20 = f32x4.add(c20, f32x4.mul(x2, b0));
        c21 = f32x4.add(c21, f32x4.mul(x2, b1));
        const x3 = v128.load32_splat(pa + rowA * 3);
        c30 = f32x4.add(c30, f32x4.mul(x3, b0));
        c31 = f32x4.add(c31, f32x4.mul(x3, b1));
        pa += 4;
        pb += rowC;
      }
      v128.store(cj, c00);
      v128.store(cj, c01, 16);
      v128.store(cj + rowC, c10);
      v128.store(cj + rowC, c11, 16);
      v128.store(cj + rowC * 2, c20);
      v128.store(cj + rowC * 2, c21, 16);
      v128.store(cj + rowC * 3, c30);
      v128.store(cj + rowC * 3, c31, 16);
    }
  }
  for (; i < n; i++) {
    const a0 = a + <usize>i * rowA;
    for (let j = 0; j < m; j += 8) {
      const cj = c + <usize>i * rowC + ((<usize>j) << 2);
      let c0 = v128.load(cj),
        c1 = v128.load(cj, 16);
      let pb = b + ((<usize>j) << 2);
      for (let pa = a0; pa < a0 + rowA; pa += 4) {
        const x = v128.load32_splat(pa);
        c0 = f32x4.add(c0, f32x4.mul(x, v128.load(pb)));
        c1 = f32x4.add(c1, f32x4.mul(x, v128.load(pb, 16)));
        pb += rowC;
      }
      v128.store(cj, c0);
      v128.store(cj, c1, 16);
    }
  }
}

/** B[columns×stride] = transposed A[rows×columns]; columns of B beyond `rows` are left as they are. */
export function transpose(rows: i32, columns: i32, a: usize, stride: i32, b: usize): void {
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++)
      store<f32>(
        b + ((<usize>j * <usize>stride + <usize>i) << 2),
        load<f32>(a + ((<usize>i * <usize>columns + <usize>j) << 2)),
      );
}
