/** The numbers up to ninety as they are written in words. */

export const ONES = 'ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE'.split(' ')
export const TEENS = 'TEN ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN SIXTEEN SEVENTEEN EIGHTEEN NINETEEN'.split(
  ' ',
)
export const TENS = 'TWENTY THIRTY FORTY FIFTY SIXTY SEVENTY EIGHTY NINETY'.split(' ')
