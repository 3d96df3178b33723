//! The real window, end to end, by keys alone; and the stand-ins for the desktop that it meets.

mod stand_ins;
