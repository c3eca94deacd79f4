#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Takes blocks of 64 bytes into a state of SHA-256, by the processor's own instructions where it has
/// them.
void digest_blocks(uint32_t state[8], const uint8_t *bytes, size_t count);

/// The same in plain C, on every processor.
void digest_blocks_plainly(uint32_t state[8], const uint8_t *bytes, size_t count);
