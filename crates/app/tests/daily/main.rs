//! The owner's day through the commands: calls, notes, follow-ups, reminders and the timeline.

mod call;
mod desk;
mod follow_up;
mod note;
mod reminder;
mod timeline;
mod today;
mod undo;
