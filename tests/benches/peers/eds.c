/* evolution-data-server as a peer of the measurements: its own database in this process
 * (EBookSqlite), and the same behind its D-Bus service, as desktop programs use it.
 * Built by `cargo xtask bench` where libedata-book1.2-dev and libebook1.2-dev are installed. */
#include <libebook/libebook.h>
#include <libedata-book/libedata-book.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define AT_ONCE 1000

static void stop(const char *where, GError *error) {
  fprintf(stderr, "%s: %s\n", where, error ? error->message : "failed");
  exit(1);
}

static char *read_text(const char *path) {
  char *text = NULL;
  GError *error = NULL;
  if (!g_file_get_contents(path, &text, NULL, &error)) stop(path, error);
  return text;
}

/* The next card of a file; cuts the text in place. */
static EContact *next_card(char **at) {
  char *begin = strstr(*at, "BEGIN:VCARD");
  char *end = begin ? strstr(begin, "END:VCARD") : NULL;
  if (!end) return NULL;
  end += strlen("END:VCARD");
  char after = *end;
  *end = 0;
  EContact *card = e_contact_new_from_vcard(begin);
  *end = after;
  *at = end;
  return card;
}

static EBookSqlite *open_file(const char *path) {
  GError *error = NULL;
  EBookSqlite *book = e_book_sqlite_new(path, NULL, NULL, &error);
  if (!book) stop(path, error);
  return book;
}

static int import_file(const char *path, const char *vcf) {
  EBookSqlite *book = open_file(path);
  char *text = read_text(vcf), *at = text;
  GSList *cards = NULL, *extra = NULL;
  GError *error = NULL;
  int count = 0;
  /* All in one go: one transaction, as our import is one. */
  for (EContact *card; (card = next_card(&at)); count++) {
    cards = g_slist_prepend(cards, card);
    extra = g_slist_prepend(extra, NULL);
  }
  if (!e_book_sqlite_add_contacts(book, cards, extra, TRUE, NULL, &error)) stop(path, error);
  printf("cards\t%d\n", count);
  return 0;
}

static int export_file(const char *path, const char *to) {
  EBookSqlite *book = open_file(path);
  GSList *found = NULL;
  GError *error = NULL;
  if (!e_book_sqlite_search(book, NULL, FALSE, &found, NULL, &error)) stop(path, error);
  FILE *out = fopen(to, "w");
  for (GSList *one = found; one; one = one->next)
    fprintf(out, "%s\r\n", ((EbSqlSearchData *)one->data)->vcard);
  printf("cards\t%d\n", g_slist_length(found));
  return fclose(out);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e6 + time.tv_nsec / 1e3;
}

static int by_size(const void *a, const void *b) {
  double left = *(const double *)a, right = *(const double *)b;
  return (left > right) - (left < right);
}

/* Asks once for each line of a file; `words` makes the question. */
static int ask(const char *path, const char *lines, const char *name, const char *words, int most) {
  EBookSqlite *book = open_file(path);
  char **queries = g_strsplit(read_text(lines), "\n", -1);
  double *times = g_new(double, g_strv_length(queries) + 1), rows = 0, sum = 0;
  int count = 0;
  for (int i = 0; queries[i] && *queries[i] && count < most; i++) {
    char *question = g_strdup_printf(words, queries[i], queries[i]);
    GSList *found = NULL;
    GError *error = NULL;
    double start = now();
    if (!e_book_sqlite_search(book, question, FALSE, &found, NULL, &error)) stop(question, error);
    times[count] = now() - start;
    sum += times[count++];
    rows += g_slist_length(found);
    g_slist_free_full(found, (GDestroyNotify)e_book_sqlite_search_data_free);
  }
  qsort(times, count, sizeof *times, by_size);
  printf("latency\t%s\t%d\t%.1f\t%.1f\t%.1f\t%.2f\n", name, count, times[count / 2],
         times[MIN(count * 99 / 100, count - 1)], rows / count, sum / (rows > 0 ? rows : 1));
  return 0;
}

static const char *NAME = "(or (beginswith \"family_name\" \"%s\") (beginswith \"given_name\" \"%s\"))";

/* Our hits have to be among those found here. */
static int agree(const char *path, const char *hits) {
  EBookSqlite *book = open_file(path);
  char **lines = g_strsplit(read_text(hits), "\n", -1);
  int checked = 0, missing = 0;
  for (int i = 0; lines[i] && *lines[i]; i++) {
    char **parts = g_strsplit(lines[i], "\t", 2), **uids = g_strsplit(parts[1], ",", -1);
    char *question = g_strdup_printf(NAME, parts[0], parts[0]);
    GSList *found = NULL;
    GError *error = NULL;
    if (!e_book_sqlite_search_uids(book, question, &found, NULL, &error)) stop(question, error);
    for (int j = 0; uids[j] && *uids[j]; j++, checked++)
      if (!g_slist_find_custom(found, uids[j], (GCompareFunc)strcmp)) missing++;
  }
  printf("agree\t%d\t%d\n", checked, missing);
  return missing > 0;
}

static EBookClient *connect_book(void) {
  GError *error = NULL;
  ESourceRegistry *registry = e_source_registry_new_sync(NULL, &error);
  if (!registry) stop("registry", error);
  ESource *source = e_source_registry_ref_source(registry, "system-address-book");
  if (!source) stop("no address book", NULL);
  EClient *client = e_book_client_connect_sync(source, (guint32)-1, NULL, &error);
  if (!client) stop("connect", error);
  return E_BOOK_CLIENT(client);
}

static int import_bus(const char *vcf) {
  EBookClient *book = connect_book();
  char *text = read_text(vcf), *at = text;
  int count = 0;
  for (gboolean more = TRUE; more;) {
    GSList *cards = NULL;
    int held = 0;
    GError *error = NULL;
    for (EContact *card; held < AT_ONCE && (card = next_card(&at)); held++)
      cards = g_slist_prepend(cards, card);
    more = held == AT_ONCE;
    count += held;
    if (held && !e_book_client_add_contacts_sync(book, cards, 0, NULL, NULL, &error))
      stop("add", error);
    g_slist_free_full(cards, g_object_unref);
  }
  printf("cards\t%d\n", count);
  return 0;
}

static int export_bus(const char *to) {
  EBookClient *book = connect_book();
  GSList *found = NULL;
  GError *error = NULL;
  const char *all = "(contains \"x-evolution-any-field\" \"\")";
  if (!e_book_client_get_contacts_sync(book, all, &found, NULL, &error)) stop("get", error);
  FILE *out = fopen(to, "w");
  for (GSList *one = found; one; one = one->next) {
    char *card = e_vcard_to_string(E_VCARD(one->data), EVC_FORMAT_VCARD_30);
    fprintf(out, "%s\r\n", card);
    g_free(card);
  }
  printf("cards\t%d\n", g_slist_length(found));
  return fclose(out);
}

int main(int argc, char **argv) {
  const char *what = argc > 2 ? argv[1] : "";
  if (argc > 3) {
    if (!strcmp(what, "import-file")) return import_file(argv[2], argv[3]);
    if (!strcmp(what, "export-file")) return export_file(argv[2], argv[3]);
    if (!strcmp(what, "agree")) return agree(argv[2], argv[3]);
    if (!strcmp(what, "find")) return ask(argv[2], argv[3], "find", NAME, 300);
    if (!strcmp(what, "number")) return ask(argv[2], argv[3], "number", "(is \"phone\" \"%s\")", 300);
    if (!strcmp(what, "loose-number"))
      return ask(argv[2], argv[3], "loose-number", "(eqphone_national \"phone\" \"%s\")", 1);
  }
  if (!strcmp(what, "import-bus")) return import_bus(argv[2]);
  if (!strcmp(what, "export-bus")) return export_bus(argv[2]);
  fprintf(stderr, "eds import-file|export-file|agree|find|number|loose-number DB FILE, "
                  "eds import-bus|export-bus FILE\n");
  return 2;
}
