//! The one list of commands. Each is declared once: its name, request, response, and whether it
//! reads or writes. Router, TypeScript types and the reference page are made from this list.

/// Hands the list to another macro. A line reads: documentation, name, request, response, the
/// handler's path, then `reads [tables]` (asked again when one of these changes), `writes`
/// (through the journal), or `acts` (on settings, files or the program, not undoable).
macro_rules! with_commands {
    ($callback:ident) => {
        $callback! {
            /// One line of text as the card it would make.
            contact_guess(contact::QuickText) -> contact::ContactDraft = crate::contact::guess, reads [];
            /// Makes a card.
            contact_create(contact::ContactCreate) -> Saved = crate::contact::create, writes;
            /// The card that an id or a uid names.
            contact_resolve(contact::QuickText) -> ById = crate::contact::resolve, reads [contact];
            /// The whole card.
            contact_get(ById) -> contact::ContactCard = crate::contact::get, reads [contact, phone, email, address, link, membership, contact_tag, tag, relation, custom_field, follow_up, interaction, setting];
            /// A card as a QR code for a phone's camera.
            contact_qr(ById) -> contact::ContactQr = crate::qr::get, reads [contact, phone, email, address, membership];
            /// Replaces a card's content.
            contact_save(contact::ContactSave) -> Saved = crate::contact::save, writes;
            /// Puts cards in the trash.
            contact_trash(contact::ChosenCards) -> Done = crate::contact::trash, writes;
            /// Puts cards back from the trash.
            contact_put_back(contact::PutBack) -> Done = crate::contact::put_back, writes;
            /// Puts tags on cards and takes them off.
            contact_tag(contact::ContactTag) -> Done = crate::contact::tag, writes;
            /// A window of the list of all cards.
            contact_list(contact::ContactListRequest) -> contact::ContactPage = crate::list::page, reads [contact, membership, contact_tag, interaction];
            /// The columns of the table of cards, and how the owner has laid them out.
            grid_columns(Nothing) -> grid::GridColumns = crate::grid::columns, reads [setting, contact, custom_field];
            /// Chooses the columns of the table, their order, and what its rows are sorted by.
            grid_layout_set(grid::GridLayout) -> grid::GridColumns = crate::grid::set_layout, acts;
            /// A window of the table of cards.
            grid_page(grid::GridPageRequest) -> grid::GridPage = crate::grid::page, reads [contact, phone, email, address, link, membership, contact_tag, tag, custom_field, interaction, note, trade_order, order_line, payment, ticket, ticket_move, ticket_line, stock_movement, want, setting];
            /// Own fields added up over a stretch of the table.
            grid_sum(grid::GridSumRequest) -> grid::GridSums = crate::grid::sums, reads [contact, phone, email, address, link, membership, contact_tag, tag, custom_field, interaction, note, trade_order, order_line, payment, ticket, ticket_move, ticket_line, stock_movement, want, setting];
            /// What a block from the clipboard would do to the table; nothing is written.
            grid_paste(grid::GridPaste) -> grid::GridPasted = crate::grid::paste, reads [];
            /// Writes in cells of the table.
            grid_save(grid::GridSave) -> grid::GridSaved = crate::grid::save, writes;
            /// The ids of a stretch of a list, for choosing many cards at once.
            contact_ids(contact::ContactIdsRequest) -> contact::ContactIds = crate::list::ids, reads [];
            /// The dividers of the list by name.
            contact_letters(Nothing) -> contact::ContactLetters = crate::list::letters, reads [contact];
            /// Where a card stands in the list by name.
            contact_place(ById) -> contact::ContactPlace = crate::list::place, reads [contact];
            /// A window of the trash.
            trash_list(contact::TrashListRequest) -> contact::TrashList = crate::list::trash, reads [contact];
            /// All tags with their counts.
            tag_list(Nothing) -> contact::TagList = crate::list::tags, reads [tag, contact_tag, contact];
            /// Cards that have gone quiet.
            quiet_list(stay_in_touch::QuietListRequest) -> stay_in_touch::QuietList = crate::stay_in_touch::list, reads [contact, contact_tag, tag, membership, interaction];
            /// Says on cards how often to be in touch, or never to remind of them.
            stay_in_touch_set(stay_in_touch::StayInTouchSet) -> Done = crate::stay_in_touch::set, writes;
            /// How often to be in touch with those who wear a tag.
            tag_gap_list(Nothing) -> stay_in_touch::TagGaps = crate::stay_in_touch::tag_gaps, reads [tag];
            /// Gives a tag a gap, or takes it away.
            tag_gap_set(stay_in_touch::TagGapSet) -> Done = crate::stay_in_touch::set_tag_gap, writes;
            /// Ties two cards.
            relation_create(contact::RelationCreate) -> Saved = crate::contact::relate, writes;
            /// Unties two cards.
            relation_delete(ById) -> Done = crate::contact::unrelate, writes;
            /// Puts a photo on a card.
            photo_set(contact::PhotoSet) -> Done = crate::photo::set, writes;
            /// Takes the photo off a card.
            photo_remove(ById) -> Done = crate::photo::remove, writes;
            /// Keeps files with a card, or with a call or note of its history.
            attachment_add(attachment::AttachmentAdd) -> attachment::AttachmentsAdded = crate::attachment::add, writes;
            /// The files of a card and of its history.
            attachment_list(attachment::AttachmentListRequest) -> attachment::AttachmentList = crate::attachment::list, reads [attachment, interaction, note, contact];
            /// Writes a file that is kept to where the owner chose.
            attachment_save(attachment::AttachmentSave) -> attachment::AttachmentSaved = crate::attachment::save, acts;
            /// Takes a file away.
            attachment_remove(ById) -> Done = crate::attachment::remove, writes;
            /// Groups of cards that may be one, with the reason and how sure.
            duplicate_list(duplicate::DuplicateListRequest) -> duplicate::DuplicateList = crate::duplicate::list, reads [contact, phone, email, distinct_pair];
            /// Remembers that cards are not the same.
            duplicate_dismiss(ByIds) -> Done = crate::duplicate::dismiss, writes;
            /// What a merge of cards would make; nothing is written.
            merge_preview(duplicate::ContactMerge) -> duplicate::MergePreview = crate::merge::preview, reads [contact, phone, email, address, link, membership, contact_tag, custom_field, interaction, note, follow_up, enrolment, attachment, trade_order, payment, terms, ticket, want, relation, setting];
            /// Makes each group that is sure one card, after a backup.
            duplicate_merge_sure(Nothing) -> duplicate::SureMerged = crate::merge::merge_sure, writes;
            /// Cards that say nothing.
            blank_list(blank::BlankListRequest) -> blank::BlankList = crate::blank::list, reads [contact, phone, email, address, link, custom_field, membership, contact_tag, relation, interaction, note, follow_up, enrolment, attachment, trade_order, payment, terms, ticket, stock_movement, want];
            /// Puts all cards that say nothing in the trash.
            blank_trash(Nothing) -> blank::BlankTrashed = crate::blank::trash, writes;
            /// Makes several cards one.
            contact_merge(duplicate::ContactMerge) -> Saved = crate::merge::merge, writes;

            /// Cards found by words or digits.
            contact_find(find::FindRequest) -> find::FindResult = crate::find::find, reads [contact, phone, email, membership, contact_tag, tag, interaction, note, trade_order, order_line, payment, ticket, ticket_move, ticket_line, stock_movement, want];
            /// How many cards words or digits find, in notes and calls too.
            contact_count(find::FindCountRequest) -> find::FindCount = crate::find::count, reads [contact, phone, email, membership, contact_tag, tag, interaction, note, trade_order, order_line, payment, ticket, ticket_move, ticket_line, stock_movement, want];
            /// Who may be calling from a number.
            number_lookup(find::NumberLookup) -> find::NumberMatches = crate::caller::number, reads [contact, phone];
            /// Who is calling, with what is needed while the telephone rings.
            caller_get(caller::CallerAsked) -> caller::Caller = crate::caller::get, reads [contact, phone, contact_tag, membership, interaction, note, follow_up, enrolment, trade_order, order_line, payment, terms, ticket, ticket_move, stock_movement, want, product];

            /// Writes down a call, visit, message or letter.
            interaction_log(interaction::InteractionLog) -> interaction::InteractionLogged = crate::interaction::log, writes;
            /// Changes what was written down.
            interaction_save(interaction::InteractionSave) -> Saved = crate::interaction::save, writes;
            /// Takes an interaction away.
            interaction_delete(ById) -> Done = crate::interaction::delete, writes;
            /// Strikes missed calls from the list of calls to return.
            call_returned(ByIds) -> Done = crate::interaction::returned, writes;
            /// Adds a note to a card.
            note_create(interaction::NoteCreate) -> interaction::NoteCreated = crate::note::create, writes;
            /// Changes a note.
            note_save(interaction::NoteSave) -> Saved = crate::note::save, writes;
            /// Takes a note away.
            note_delete(ById) -> Done = crate::note::delete, writes;
            /// A page of a card's timeline.
            timeline_page(interaction::TimelineRequest) -> interaction::TimelinePage = crate::timeline::page, reads [interaction, note, follow_up, enrolment, membership, contact, former_uid, trade_order, order_line, payment, ticket, ticket_move, stock_movement, want, product];

            /// The calls that the caller window holds.
            pop_get(Nothing) -> caller::Pop = crate::pop::get, reads [pop_call, contact, phone, contact_tag, membership, interaction, note, follow_up, enrolment, trade_order, order_line, payment, terms, ticket, ticket_move, stock_movement, want, product];
            /// Shows a number or a card in the caller window; writes no call down.
            pop_show(caller::PopShow) -> ById = crate::pop::show, acts;
            /// Keeps what is being typed about a call.
            pop_keep(caller::PopWords) -> Nothing = crate::pop::keep, acts;
            /// Writes down a call of the caller window, with its words and the next step.
            pop_save(caller::PopSave) -> interaction::InteractionLogged = crate::pop::save, writes;
            /// Puts a call away; what was typed stays with its record.
            pop_dismiss(caller::PopWords) -> Done = crate::pop::dismiss, writes;

            /// What came in and belongs to no card yet, and the calls that wait for a word.
            inbox_list(inbox::InboxRequest) -> inbox::Inbox = crate::inbox::list, reads [interaction, contact, phone, email, follow_up, pop_call];
            /// Makes a card for a number or address, and puts on it what came from there.
            inbox_make_card(inbox::InboxMakeCard) -> inbox::InboxAssigned = crate::inbox::make_card, writes;
            /// Puts what came from a number or address on a card.
            inbox_assign(inbox::InboxAssign) -> inbox::InboxAssigned = crate::inbox::assign, writes;
            /// Names a card that is known by a number alone.
            inbox_name(inbox::InboxName) -> Done = crate::inbox::unnamed::name, writes;
            /// Puts a call of a withheld number on a card.
            inbox_assign_call(inbox::InboxCallAssign) -> inbox::InboxAssigned = crate::inbox::assign_call, writes;
            /// Makes a mail that belongs to no card a note on one.
            inbox_note(inbox::InboxNote) -> Done = crate::inbox::note, writes;
            /// Writes what a call was about, and the next step, where nothing is written yet.
            inbox_word(inbox::InboxWord) -> interaction::InteractionLogged = crate::wordless::word, writes;
            /// Says of calls that there is nothing to write of them.
            inbox_no_word(ByIds) -> Done = crate::wordless::no_word, writes;

            /// What words that hold a moment are understood to mean.
            when_guess(follow_up::WhenText) -> follow_up::WhenGuess = crate::follow_up::guess, reads [];
            /// Makes a follow-up.
            follow_up_create(follow_up::FollowUpCreate) -> follow_up::FollowUpSaved = crate::follow_up::create, writes;
            /// Changes a follow-up.
            follow_up_save(follow_up::FollowUpSave) -> follow_up::FollowUpSaved = crate::follow_up::save, writes;
            /// Follow-ups done; of those that recur the next one comes.
            follow_up_done(ByIds) -> follow_up::FollowUpsClosed = crate::follow_up::done, writes;
            /// Follow-ups that will not be done; those that recur go on unless they are to end.
            follow_up_drop(follow_up::FollowUpDrop) -> follow_up::FollowUpsClosed = crate::follow_up::drop_them, writes;
            /// Puts follow-ups off to another moment.
            follow_up_snooze(follow_up::FollowUpSnooze) -> Done = crate::follow_up::snooze, writes;
            /// One follow-up.
            follow_up_get(ById) -> follow_up::FollowUp = crate::follow_up::get, reads [follow_up, contact, setting];
            /// Open follow-ups.
            follow_up_list(follow_up::FollowUpListRequest) -> follow_up::FollowUpList = crate::follow_up::list, reads [follow_up, contact, setting];
            /// The days of a month with their first follow-ups, birthdays and holidays.
            follow_up_month(follow_up::FollowUpMonthRequest) -> follow_up::FollowUpMonth = crate::follow_up::month, reads [follow_up, contact, setting];
            /// The mail or text message that a follow-up is about, filled from its card; nothing is sent.
            draft_get(ById) -> draft::Draft = crate::draft::get, reads [follow_up, enrolment, contact, phone, email, address, membership];
            /// Writes the mail that a follow-up is about as a file that opens as a draft.
            draft_save(draft::DraftSave) -> draft::DraftSaved = crate::draft::save, acts;
            /// What the day asks for.
            today_get(today::TodayRequest) -> today::Today = crate::today::get, reads [follow_up, contact, contact_tag, tag, membership, interaction, setting];
            /// What the window's frame shows.
            status_get(Nothing) -> today::Status = crate::today::status, reads [contact, follow_up, interaction, pop_call, operation, backup, trade_order, payment, product, ticket, want];
            /// Reminders that wait to be shown.
            reminders_due(Nothing) -> today::RemindersDue = crate::reminder::due, reads [follow_up];
            /// Marks reminders as shown.
            reminders_shown(ByIds) -> Nothing = crate::reminder::shown, acts;
            /// Shows reminders again later, without moving what they are for.
            reminders_later(today::RemindersLater) -> Done = crate::reminder::later, writes;

            /// Engagement plans: the program's and the owner's own.
            plan_list(Nothing) -> plan::PlanList = crate::plan::list, reads [plan, enrolment, setting];
            /// Keeps a plan under its name; who is on it goes on as it was.
            plan_save(plan::PlanSave) -> Done = crate::plan::save, writes;
            /// Takes a plan of the owner's away; who is on it goes on.
            plan_delete(plan::PlanName) -> Done = crate::plan::delete, writes;
            /// The days that a plan's steps would fall on, and who would begin.
            plan_preview(plan::PlanStart) -> plan::PlanPreview = crate::plan::start::preview, reads [plan, enrolment, contact, setting];
            /// Puts cards on a plan: its steps become follow-ups.
            plan_start(plan::PlanStart) -> plan::PlanStarted = crate::plan::start::start, writes;
            /// A card's plans.
            enrolment_list(plan::EnrolmentListRequest) -> plan::EnrolmentList = crate::plan::course::list, reads [enrolment, follow_up, contact, setting];
            /// Lets a card's plan rest.
            enrolment_pause(ById) -> plan::EnrolmentSaved = crate::plan::course::pause, writes;
            /// Lets it go on, as many days later as it rested.
            enrolment_resume(ById) -> plan::EnrolmentSaved = crate::plan::course::resume, writes;
            /// Leaves the next step out.
            enrolment_skip(ById) -> plan::EnrolmentSaved = crate::plan::course::skip, writes;
            /// Ends a card's plan.
            enrolment_stop(ById) -> plan::EnrolmentSaved = crate::plan::course::stop, writes;

            /// What was done, newest first.
            history_page(operation::HistoryRequest) -> operation::History = crate::operation::history, reads [operation];
            /// Takes an operation back.
            operation_undo(operation::UndoRequest) -> operation::Undone = crate::operation::undo, writes;
            /// Brings back what was just undone.
            operation_redo(Nothing) -> operation::Undone = crate::operation::redo, writes;

            /// What files would do, without writing.
            import_preview(exchange::ImportPreviewRequest) -> exchange::ImportPreview = crate::import::preview, reads [];
            /// Takes files in, as one operation.
            import_run(exchange::ImportPreviewRequest) -> exchange::ImportResult = crate::import::run, writes;
            /// Saves what could not be taken from a file, as a file of its own.
            import_unread(exchange::ImportUnreadRequest) -> exchange::ImportUnread = crate::import::unread::save, acts;
            /// How tables are read, by name.
            import_profile_list(Nothing) -> table::ImportProfileList = crate::import::profile::list, reads [import_profile];
            /// Keeps how a table is read under a name, in place of what was kept under it.
            import_profile_save(table::ImportProfile) -> Done = crate::import::profile::save, writes;
            /// Takes an import profile away.
            import_profile_delete(table::ImportProfileName) -> Done = crate::import::profile::delete, writes;
            /// The first rows of what would go out.
            export_preview(export::ExportWhat) -> export::ExportPreview = crate::export::preview::preview, reads [contact, phone, email, address, link, membership, contact_tag, tag, relation, custom_field, follow_up, interaction, trade_order, payment, setting];
            /// What goes out by name: the built-in presets and the owner's own.
            export_preset_list(Nothing) -> export::ExportPresetList = crate::export::preset::list, reads [export_preset];
            /// Keeps what goes out under a name, or gives it another one.
            export_preset_save(export::ExportPresetSave) -> Done = crate::export::preset::save, writes;
            /// Takes a preset of the owner's away.
            export_preset_delete(export::ExportPresetName) -> Done = crate::export::preset::delete, writes;
            /// Writes cards to a file.
            export_run(export::ExportRequest) -> export::Exported = crate::export::run, acts;

            /// The sheets of labels that are sold.
            paper_sheets(Nothing) -> paper::PaperSheets = crate::paper::sheets, reads [];
            /// How cards, labels, a phone list or a day would look on paper, and what doesn't fit.
            paper_preview(paper::PaperPreviewRequest) -> paper::PaperPreview = crate::paper::preview, reads [];
            /// Writes cards, labels, a phone list or a day as a PDF at its exact size.
            paper_run(paper::PaperRequest) -> paper::PaperWritten = crate::paper::run, acts;

            /// Makes a backup now.
            backup_create(keeping::BackupRequest) -> keeping::BackupMade = crate::keeping::create, acts;
            /// All backups.
            backup_list(Nothing) -> keeping::BackupList = crate::keeping::list, reads [backup];
            /// What bringing a backup back would change.
            restore_preview(keeping::RestoreRequest) -> keeping::RestorePreview = crate::keeping::preview, reads [];
            /// Brings a backup back, after making one of what is there.
            restore_run(keeping::RestoreRequest) -> keeping::BackupMade = crate::keeping::restore, acts;
            /// Checks the box and its backups.
            box_check(Nothing) -> keeping::CheckReport = crate::keeping::check, reads [];

            /// What was begun in the window and not saved yet.
            begun_get(Nothing) -> begun::Begun = crate::begun::get, reads [];
            /// Keeps what is begun in forms of one kind.
            begun_keep(begun::BegunKeep) -> Nothing = crate::begun::keep, acts;

            /// Products by name, with what was last asked of a card.
            product_list(order::ProductListRequest) -> order::ProductList = crate::trade::product::list, reads [product, order_line, trade_order, setting];
            /// Keeps a product.
            product_save(order::ProductSave) -> order::ProductSaved = crate::trade::product::save, writes;
            /// Takes a product away; one that is used anywhere goes off sale.
            product_delete(ById) -> order::ProductDeleted = crate::trade::product::delete, writes;
            /// Writes an order, or changes one.
            order_save(order::OrderSave) -> order::OrderSaved = crate::trade::order::save, writes;
            /// Moves an order on.
            order_state(order::OrderStateSet) -> order::OrderSaved = crate::trade::order::set_state, writes;
            /// Writes an order's lines once more, for another day.
            order_repeat(order::OrderRepeat) -> order::OrderSaved = crate::trade::order::repeat, writes;
            /// Takes an order away for which nothing was paid.
            order_delete(ById) -> Done = crate::trade::order::delete, writes;
            /// An order with its lines and what is open of it.
            order_get(ById) -> order::Order = crate::trade::order::get, reads [trade_order, order_line, payment, contact];
            /// The order that a number names.
            order_resolve(order::OrderNumber) -> ById = crate::trade::order::resolve, reads [trade_order];
            /// Orders, the newest first.
            order_list(order::OrderListRequest) -> order::OrderList = crate::trade::order::list, reads [trade_order, order_line, payment, contact];
            /// A window of the orders of all cards, with what they come to.
            order_table(order_table::OrderTableRequest) -> order_table::OrderTable = crate::trade::table::orders, reads [trade_order, order_line, payment, contact];
            /// What an order as typed would come to, and what of it can't be taken; nothing is written.
            order_reckon(order::OrderSave) -> order_table::OrderReckoned = crate::trade::reckon::reckon, reads [product, order_line, trade_order, stock_movement, terms, setting];
            /// An order as it would be typed, to be changed.
            order_draft(ById) -> order::OrderSave = crate::trade::reckon::draft, reads [];
            /// Writes a payment down.
            payment_add(balance::PaymentAdd) -> balance::PaymentSaved = crate::trade::payment::add, writes;
            /// Takes a payment away.
            payment_delete(ById) -> Done = crate::trade::payment::delete, writes;
            /// A card's payments.
            payment_list(ById) -> balance::PaymentList = crate::trade::payment::list, reads [payment, trade_order];
            /// A window of the payments of all cards, the newest first.
            payment_table(order_table::PaymentTableRequest) -> order_table::PaymentTable = crate::trade::table::payments, reads [payment, trade_order, contact];
            /// Sets the terms on which a card pays, or is paid.
            terms_set(balance::TermsSet) -> Done = crate::trade::terms::set, writes;
            /// What a card and the owner owe each other.
            balance_get(ById) -> balance::Balances = crate::trade::balance::get, reads [trade_order, payment, terms];
            /// What each of some cards owes; those that owe nothing are left out.
            owed_list(balance::OwedListRequest) -> balance::OwedList = crate::trade::balance::owed_list, reads [trade_order, payment];
            /// A card's accounts line by line.
            ledger_get(ById) -> balance::Ledgers = crate::trade::balance::ledger, reads [trade_order, payment];
            /// Who owes, by how late it is.
            ageing_list(balance::AgeingListRequest) -> balance::AgeingList = crate::trade::balance::ageing_list, reads [trade_order, payment, contact];
            /// What was sold, or bought, and paid between two days.
            sales_list(balance::SalesRequest) -> balance::Sales = crate::trade::sales::list, reads [trade_order, order_line, payment, contact];

            /// Takes a ticket in, or changes what one says.
            ticket_save(ticket::TicketSave) -> ticket::TicketSaved = crate::trade::ticket::save, writes;
            /// Moves a ticket on, or writes down a word of it.
            ticket_status(ticket::TicketStatusSet) -> ticket::TicketSaved = crate::trade::ticket::set_status, writes;
            /// A ticket with its moves and lines.
            ticket_get(ById) -> ticket::Ticket = crate::trade::ticket::get, reads [ticket, ticket_move, ticket_line, interaction, membership, contact, phone];
            /// The ticket that a number names.
            ticket_resolve(ticket::TicketNumber) -> ById = crate::trade::ticket::resolve, reads [ticket];
            /// A ticket as it would be typed, to be changed.
            ticket_draft(ById) -> ticket::TicketSave = crate::trade::ticket::draft, reads [];
            /// What the words of a promise are understood to mean.
            ticket_promise(ticket::TicketPromise) -> follow_up::WhenGuess = crate::trade::ticket::guess, reads [];
            /// What a ticket as typed comes to; nothing is written.
            ticket_reckon(ticket::TicketSave) -> order_table::OrderReckoned = crate::trade::ticket::reckon, reads [product, order_line, trade_order, setting];
            /// Tickets of a group.
            ticket_list(ticket::TicketListRequest) -> ticket::TicketList = crate::trade::ticket::list, reads [ticket, ticket_move, interaction, membership, contact];
            /// A window of the tickets of a group.
            ticket_table(ticket::TicketTableRequest) -> ticket::TicketTable = crate::trade::ticket::table, reads [ticket, ticket_move, interaction, membership, contact];
            /// How many tickets each group has.
            ticket_counts(Nothing) -> ticket::TicketCounts = crate::trade::ticket::counts, reads [ticket, interaction, membership];

            /// The product that a text names.
            product_resolve(stock::ProductNamed) -> ById = crate::trade::stock::resolve, reads [product];
            /// How much there is of the products whose stock is kept, by name.
            stock_list(stock::StockListRequest) -> stock::StockList = crate::trade::stock::list, reads [product, order_line, trade_order, stock_movement, want, contact];
            /// Writes down that stock came in, was corrected or came back.
            stock_move(stock::StockMove) -> stock::StockMoved = crate::trade::stock::record, writes;
            /// What moved the stock of a product, the newest first.
            stock_history(stock::StockHistoryRequest) -> stock::StockHistory = crate::trade::stock::history, reads [product, order_line, trade_order, stock_movement, want, contact];
            /// Writes down that a card waits for something.
            want_add(stock::WantAdd) -> stock::WantSaved = crate::trade::stock::want_add, writes;
            /// Takes a want away.
            want_delete(ById) -> Done = crate::trade::stock::want_delete, writes;
            /// Who waits for what, the longest first.
            want_list(stock::WantListRequest) -> stock::WantList = crate::trade::stock::want_list, reads [want, product, contact];

            /// All settings.
            settings_get(Nothing) -> setting::Settings = crate::setting::get, reads [setting];
            /// Changes one setting.
            setting_set(setting::SettingSet) -> setting::Settings = crate::setting::set, acts;
            /// Fills an empty box with believable cards.
            demo_fill(setting::DemoFill) -> setting::DemoFilled = crate::demo::fill, writes;
        }
    };
}
pub(crate) use with_commands;
