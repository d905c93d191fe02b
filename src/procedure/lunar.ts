/**
 * Days of the Vietnamese lunar calendar, for the two holidays that follow it. A lunar month begins on the day of
 * its new moon; the month with the winter solstice is the 11th; in a year of thirteen months the first one in which
 * the sun enters no new sign of 30° repeats the number before it. Day boundaries are those of UTC+7, which is why
 * Tết 2030 is 2 February here and 3 February in Beijing.
 *
 * New moons: mean lunation and the periodic terms above 15 seconds (Meeus, Astronomical Algorithms, chapter 49);
 * sun: chapter 25, 0.01°. Good for 1900 to 2100.
 */
import { dayNumberOf } from './day-number.js';

const radians = Math.PI / 180;
const epoch = 2_440_587.5; // Julian date of 1970-01-01T00:00Z
const zone = 7 / 24;
const lunation = 29.530588861;
const deltaT = 70 / 86_400; // dynamical minus civil time; its drift in a century stays below three minutes

/** The day number of a day of a lunar year (its ordinary month, never the repeated one). `year` is the Gregorian year of its Tết. */
export function lunarDay(year: number, month: number, day: number): number {
  const start = eleventhMonth(month < 11 ? year - 1 : year);
  const next = eleventhMonth(month < 11 ? year : year + 1);
  const index = (month + 1) % 12;
  const leap = next - start === 13 ? leapIndex(start) : Infinity;
  return newMoonDay(start + index + (index >= leap ? 1 : 0)) + day - 1;
}

/** The lunation in which the winter solstice of a Gregorian year falls, counted from the new moon of 2000-01-06. */
function eleventhMonth(year: number): number {
  const lastDay = dayNumberOf(year, 12, 31);
  let index = Math.round((lastDay + epoch - 2_451_550.1) / lunation) + 1;
  while (newMoonDay(index) > lastDay) index--;
  return sunSign(newMoonDay(index)) < 9 ? index : index - 1;
}

/** Which lunation after the 11th month's, in a year of thirteen, is the repeated one. */
function leapIndex(start: number): number {
  let index = 1;
  while (sunSign(newMoonDay(start + index)) !== sunSign(newMoonDay(start + index + 1))) index++;
  return index;
}

/** Number of the sign of 30° that the sun stands in as the day begins; the winter solstice opens sign 9. */
function sunSign(dayNumber: number): number {
  const t = (dayNumber + epoch - zone + deltaT - 2_451_545) / 36_525;
  const anomaly = (357.52911 + 35_999.05029 * t) * radians;
  const center =
    (1.914602 - 0.004817 * t) * Math.sin(anomaly) +
    0.019993 * Math.sin(2 * anomaly) +
    0.000289 * Math.sin(3 * anomaly);
  const nutation = 0.00569 + 0.00478 * Math.sin((125.04 - 1934.136 * t) * radians);
  const longitude = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t + center - nutation;
  return Math.floor((((longitude % 360) + 360) % 360) / 30);
}

function newMoonDay(k: number): number {
  const t = k / 1236.85;
  const e = 1 - 0.002516 * t - 0.0000074 * t * t;
  const sun = (2.5534 + 29.1053567 * k - 0.0000014 * t * t) * radians;
  const moon = (201.5643 + 385.81693528 * k + 0.0107582 * t * t) * radians;
  const latitude = (160.7108 + 390.67050284 * k - 0.0016118 * t * t) * radians;
  const node = (124.7746 - 1.56375588 * k + 0.0020672 * t * t) * radians;
  const { sin } = Math;
  const correction =
    -0.4072 * sin(moon) +
    0.17241 * e * sin(sun) +
    0.01608 * sin(2 * moon) +
    0.01039 * sin(2 * latitude) +
    0.00739 * e * sin(moon - sun) -
    0.00514 * e * sin(moon + sun) +
    0.00208 * e * e * sin(2 * sun) -
    0.00111 * sin(moon - 2 * latitude) -
    0.00057 * sin(moon + 2 * latitude) +
    0.00056 * e * sin(2 * moon + sun) -
    0.00042 * sin(3 * moon) +
    0.00042 * e * sin(sun + 2 * latitude) +
    0.00038 * e * sin(sun - 2 * latitude) -
    0.00024 * e * sin(2 * moon - sun) -
    0.00017 * sin(node);
  const julian = 2_451_550.09766 + lunation * k + 0.00015437 * t * t + correction;
  return Math.floor(julian - deltaT + zone - epoch);
}
