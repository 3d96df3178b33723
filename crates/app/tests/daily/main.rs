//! The owner's day through the commands: calls, notes, follow-ups, reminders and the timeline.
//!
//! The modules are marked as tests, so that what tests share may unwrap.

#[cfg(test)]
mod answers;
#[cfg(test)]
mod call;
#[cfg(test)]
mod call_out;
#[cfg(test)]
mod caller;
#[cfg(test)]
mod desk;
#[cfg(test)]
mod draft;
#[cfg(test)]
mod follow_up;
#[cfg(test)]
mod note;
#[cfg(test)]
mod plan;
#[cfg(test)]
mod pop;
#[cfg(test)]
mod pop_course;
#[cfg(test)]
mod pop_in_words;
#[cfg(test)]
mod recurrence;
#[cfg(test)]
mod reminder;
#[cfg(test)]
mod running_clock;
#[cfg(test)]
mod stay_in_touch;
#[cfg(test)]
mod timeline;
#[cfg(test)]
mod today;
#[cfg(test)]
mod turned_away;
mod undo;
#[cfg(test)]
mod wordless;
