//! Files kept with cards: taken in, listed, written out again, handed to the desktop to be shown.
//! How large they may be and what may be opened is the domain's; the bytes are the store's.

use crate::api::attachment::{
    AttachedTo, Attachment, AttachmentAdd, AttachmentList, AttachmentListRequest, AttachmentSave,
    AttachmentSaved, AttachmentsAdded,
};
use crate::api::{ById, Done};
use crate::call::Call;
use crate::error::{Code, Error, Result};
use crate::export::{NewFile, failed};
use crate::follow_up::several;
use crate::host::Kartoteka;
use crate::next_step::card_at_hand;
use crate::text::Arg;
use kartoteka_domain::attachment::{LOOKED_AT, MAX_ATTACHMENT_BYTES, is_shown, may_open};
use kartoteka_domain::file_name::safe_file_name;
use kartoteka_domain::ids::{AttachmentId, ContactId, InteractionId, NoteId};
use kartoteka_store::{AttachedTo as Stored, KeptBytes, Places};
use std::fs::{self, File};
use std::io::{Read as _, Seek as _};
use std::path::{Path, PathBuf};

/// A file that was looked through and can be taken in.
struct Looked {
    name: String,
    file: File,
    bytes: KeptBytes,
}

pub(crate) fn add(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: AttachmentAdd,
) -> Result<AttachmentsAdded> {
    let to = place(kartoteka, request.to)?;
    let (mut taken, mut refused) = (Vec::new(), Vec::new());
    for handle in request.files {
        let looked = look(kartoteka, &kartoteka.file(handle)?);
        match looked.and_then(|one| if_unknown(kartoteka, to, one)) {
            Ok(one) => taken.push(one),
            Err(error) => refused.push(error),
        }
    }
    let Some(first) = taken.first() else {
        return Err(joined(refused)
            .unwrap_or_else(|| kartoteka.invalid("files", "attachment-none-named", &[])));
    };
    let subject = several(kartoteka, first.name.clone(), taken.len());
    let changed = |name: &str| refusal(kartoteka, "attachment-changed", name);
    let mut unread = None;
    let written = kartoteka.write(call, "attachment_add", &subject, |box_| {
        let mut ids = Vec::with_capacity(taken.len());
        for one in &taken {
            if !box_.keep_bytes(&one.bytes, &one.file)?.is_ok_and(|is_same| is_same) {
                unread = Some(changed(&one.name));
                return Err(kartoteka_store::Error::Cancelled);
            }
            // Of one that is there already the bytes alone were lacking.
            if !box_.is_attached(to, &one.name, &one.bytes)? {
                ids.push(box_.add_attachment(to, &one.name, &one.bytes, call.now.at)?.0);
            }
        }
        Ok(ids)
    });
    let (ids, operation) = written.map_err(|error| unread.unwrap_or(error))?;
    let refused = refused.into_iter().map(|error| error.message).collect();
    Ok(AttachmentsAdded { ids, refused, operation })
}

pub(crate) fn list(
    kartoteka: &Kartoteka,
    _: &Call<'_>,
    request: AttachmentListRequest,
) -> Result<AttachmentList> {
    let found = kartoteka.read(|box_| box_.attachments(ContactId(request.contact_id)))?;
    Ok(AttachmentList { attachments: found.into_iter().map(shown).collect() })
}

pub(crate) fn remove(kartoteka: &Kartoteka, call: &Call<'_>, request: ById) -> Result<Done> {
    let id = AttachmentId(request.id);
    let name = kartoteka.read(|box_| box_.attachment(id))?.name;
    let ((), operation) =
        kartoteka.write(call, "attachment_remove", &name, |box_| box_.delete_attachment(id))?;
    Ok(Done { operation })
}

pub(crate) fn save(
    kartoteka: &Kartoteka,
    _: &Call<'_>,
    request: AttachmentSave,
) -> Result<AttachmentSaved> {
    let path = kartoteka.file(request.to)?;
    let mut out = NewFile::create(kartoteka, &path, request.overwrite)?;
    let copied = kartoteka.read(|box_| {
        let bytes = box_.attachment(AttachmentId(request.id))?.bytes;
        box_.copy_out(&bytes.sha256, &mut out)
    })?;
    let kept =
        copied.and_then(|_| out.finish()).map_err(|fault| failed(kartoteka, &path, &fault))?;
    Ok(AttachmentSaved { path: path.display().to_string(), kept })
}

impl Kartoteka {
    /// Lays a file down where the desktop may show it from: in a folder of the owner's alone, not
    /// to be written to. Programs and scripts are refused, whatever they are called.
    ///
    /// # Errors
    /// When there is no such file, it is not of a kind that is shown, or there is no room.
    pub fn lay_out_attachment(&self, id: i64) -> Result<PathBuf> {
        let found = self.read(|box_| box_.attachment(AttachmentId(id)))?;
        // The name may have come by other ways than through here.
        let name = safe_file_name(&found.name);
        let refused = || refusal(self, "attachment-only-saved", &name);
        if !is_shown(&name) {
            return Err(refused());
        }
        let folder = self.stored(self.store().places().fresh_opened())?;
        let path = folder.join(&name);
        let broken = |fault: std::io::Error| failed(self, &path, &fault);
        let laid = File::create_new(&path).map_err(broken).and_then(|mut out| {
            let copied = self.read(|box_| box_.copy_out(&found.bytes.sha256, &mut out))?;
            copied.map_err(broken)?;
            let first = beginning(&path).map_err(broken)?;
            if !may_open(&name, &first) {
                return Err(refused());
            }
            self.stored(Places::close_to_writing(&path))
        });
        if laid.is_err() {
            // What is left goes with the folder when the program starts again.
            let _ = fs::remove_dir_all(&folder);
        }
        laid.map(|()| path)
    }

    /// Takes away what was laid out for the desktop.
    pub fn clear_opened(&self) {
        let folder = self.store().places().opened();
        // What a viewer holds goes at the next start.
        let _ = fs::remove_dir_all(folder);
    }
}

/// The first bytes of a file.
fn beginning(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut first = Vec::new();
    let looked_at = u64::try_from(LOOKED_AT).unwrap_or_default();
    File::open(path)?.take(looked_at).read_to_end(&mut first)?;
    Ok(first)
}

/// What a request names, where it is there and its card is not in the trash.
fn place(kartoteka: &Kartoteka, to: AttachedTo) -> Result<Stored> {
    let to = match to {
        AttachedTo::Contact(id) => Stored::Contact(ContactId(id)),
        AttachedTo::Interaction(id) => Stored::Interaction(InteractionId(id)),
        AttachedTo::Note(id) => Stored::Note(NoteId(id)),
    };
    if let Some(card) = kartoteka.read(|box_| box_.attached_card(to))? {
        card_at_hand(kartoteka, card.0)?;
    }
    Ok(to)
}

/// Looks a file through: whether it can be read, is not too large, and what its bytes are.
fn look(kartoteka: &Kartoteka, path: &Path) -> Result<Looked> {
    let name = safe_file_name(&path.file_name().unwrap_or_default().to_string_lossy());
    let unreadable = |_| Error {
        code: Code::FileUnreadable,
        ..refusal(kartoteka, "error-file-unreadable", &path.display().to_string())
    };
    let data = path.metadata().map_err(unreadable)?;
    if data.is_dir() {
        return Err(refusal(kartoteka, "error-file-is-folder", &path.display().to_string()));
    }
    // A pipe would wait for a writer that may never come.
    if !data.is_file() {
        return Err(unreadable(std::io::Error::other("not a file")));
    }
    let mut file = File::open(path).map_err(unreadable)?;
    let limit = i64::try_from(MAX_ATTACHMENT_BYTES).unwrap_or(i64::MAX);
    let bytes = KeptBytes::of((&file).take(MAX_ATTACHMENT_BYTES + 1)).map_err(unreadable)?;
    if bytes.size > limit {
        return Err(refusal(kartoteka, "attachment-too-large", &name));
    }
    file.rewind().map_err(unreadable)?;
    Ok(Looked { name, file, bytes })
}

/// Refuses a file that is there already under the same name.
fn if_unknown(kartoteka: &Kartoteka, to: Stored, one: Looked) -> Result<Looked> {
    let is_known = kartoteka.read(|box_| box_.is_attached(to, &one.name, &one.bytes))?;
    if is_known { Err(refusal(kartoteka, "attachment-known", &one.name)) } else { Ok(one) }
}

fn refusal(kartoteka: &Kartoteka, id: &str, name: &str) -> Error {
    let megabytes = i64::try_from(MAX_ATTACHMENT_BYTES / (1024 * 1024)).unwrap_or(i64::MAX);
    let args = [("name", name.into()), ("limit", Arg::from(megabytes))];
    kartoteka.invalid("files", id, &args)
}

/// Several refusals as one.
fn joined(errors: Vec<Error>) -> Option<Error> {
    let message = errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("\n");
    errors.into_iter().next().map(|first| Error { message, ..first })
}

fn shown(one: kartoteka_store::Attachment) -> Attachment {
    // A box may come from a stranger's backup.
    let name = safe_file_name(&one.name);
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_uppercase());
    Attachment {
        id: one.id.0,
        to: match one.to {
            Stored::Contact(id) => AttachedTo::Contact(id.0),
            Stored::Interaction(id) => AttachedTo::Interaction(id.0),
            Stored::Note(id) => AttachedTo::Note(id.0),
        },
        may_open: is_shown(&name),
        ending: ending.filter(|ending| ending.len() <= 5).unwrap_or_default(),
        name,
        size: one.bytes.size,
        at: one.at.0,
    }
}
