;; Integer dot products of one int16 query with int8 rows, four rows at once. Assembled into int8DotsBytes.ts.
(module
  (import "env" "memory" (memory 1))

  ;; Writes i32 dot products of rows 0 … count−1 to `out`, rounded up to a multiple of four rows: the memory behind the last row must be readable.
  ;; `row` points at the first row, `d` is the bytes from row to row, `query` points at int16 entries, `columns` of them: a multiple of 8, zeros behind d.
  ;; The columns behind d of a row belong to the next row and meet the zeros.
  (func (export "dots") (param $row i32) (param $count i32) (param $d i32) (param $query i32) (param $columns i32) (param $out i32)
    (local $end i32) (local $a i32) (local $b i32) (local $c i32) (local $e i32) (local $q i32) (local $last i32)
    (local $sa v128) (local $sb v128) (local $sc v128) (local $se v128) (local $v v128)
    (local.set $end (i32.add (local.get $out) (i32.shl (local.get $count) (i32.const 2))))
    (local.set $last (i32.add (local.get $query) (i32.shl (local.get $columns) (i32.const 1))))
    (local.set $a (local.get $row))
    (block $done
      (loop $rows
        (br_if $done (i32.ge_u (local.get $out) (local.get $end)))
        (local.set $b (i32.add (local.get $a) (local.get $d)))
        (local.set $c (i32.add (local.get $b) (local.get $d)))
        (local.set $e (i32.add (local.get $c) (local.get $d)))
        (local.set $row (i32.add (local.get $e) (local.get $d)))
        (local.set $sa (v128.const i32x4 0 0 0 0))
        (local.set $sb (v128.const i32x4 0 0 0 0))
        (local.set $sc (v128.const i32x4 0 0 0 0))
        (local.set $se (v128.const i32x4 0 0 0 0))
        (local.set $q (local.get $query))
        (loop $columns8
          (local.set $v (v128.load (local.get $q)))
          (local.set $sa (i32x4.add (local.get $sa) (i32x4.dot_i16x8_s (local.get $v) (v128.load8x8_s (local.get $a)))))
          (local.set $sb (i32x4.add (local.get $sb) (i32x4.dot_i16x8_s (local.get $v) (v128.load8x8_s (local.get $b)))))
          (local.set $sc (i32x4.add (local.get $sc) (i32x4.dot_i16x8_s (local.get $v) (v128.load8x8_s (local.get $c)))))
          (local.set $se (i32x4.add (local.get $se) (i32x4.dot_i16x8_s (local.get $v) (v128.load8x8_s (local.get $e)))))
          (local.set $a (i32.add (local.get $a) (i32.const 8)))
          (local.set $b (i32.add (local.get $b) (i32.const 8)))
          (local.set $c (i32.add (local.get $c) (i32.const 8)))
          (local.set $e (i32.add (local.get $e) (i32.const 8)))
          (br_if $columns8 (i32.lt_u (local.tee $q (i32.add (local.get $q) (i32.const 16))) (local.get $last))))
        ;; Sums across lanes, four rows at a time: (a b a b) + (a b a b), (c e c e) + (c e c e), then both halves.
        (local.set $sa (i32x4.add
          (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $sa) (local.get $sb))
          (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $sa) (local.get $sb))))
        (local.set $sc (i32x4.add
          (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $sc) (local.get $se))
          (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $sc) (local.get $se))))
        (v128.store (local.get $out) (i32x4.add
          (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $sa) (local.get $sc))
          (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $sa) (local.get $sc))))
        (local.set $out (i32.add (local.get $out) (i32.const 16)))
        (local.set $a (local.get $row))
        (br $rows)))))
