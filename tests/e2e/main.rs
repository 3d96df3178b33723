//! The real window, end to end, by keys alone; and the stand-ins for the desktop that it meets.

mod opening;
mod stand_ins;
