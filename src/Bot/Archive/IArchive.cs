namespace Baozhai.Bot.Archive;

/// <summary>Issues, their articles with briefs, and the water levels they report: kept and searched.</summary>
internal interface IArchive
{
    /// <summary>
    /// Keeps an issue in one transaction. The same content changes nothing unless the operator gives it another day. A file of the same name that has the same date
    /// or shares an article with the kept one is its correction: articles with the same identity (or else the same title, or
    /// the same lead) keep their numbers, the others go. Articles with a <see cref="BriefedArticle.Role"/> raise alerts or
    /// report of those in force, each article once.
    /// </summary>
    Task<AdmissionResult> AdmitAsync(IssueAdmission admission, CancellationToken cancellationToken);

    /// <summary>Whether an issue of exactly this content is kept.</summary>
    /// <param name="contentHash">SHA-256 of the file's bytes, lower-case hexadecimal.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<bool> HoldsAsync(string contentHash, CancellationToken cancellationToken);

    /// <summary>One article by its number, or null.</summary>
    async Task<ArchivedArticle?> FindAsync(long articleId, CancellationToken cancellationToken) =>
        (await FindManyAsync([articleId], cancellationToken)).SingleOrDefault();

    /// <summary>Articles by their numbers, in the order asked for; unknown ones are left out.</summary>
    Task<IReadOnlyList<ArchivedArticle>> FindManyAsync(IReadOnlyList<long> articleIds, CancellationToken cancellationToken);

    /// <summary>
    /// Articles of the newest day first; within a day warnings first, then in page order, those of a topic by how much they are about it.
    /// </summary>
    Task<IReadOnlyList<ArchivedArticle>> LatestAsync(ArticleFilter filter, int offset, int limit, CancellationToken cancellationToken);

    /// <summary>How many articles there are of what is asked for.</summary>
    Task<int> CountAsync(ArticleFilter filter, CancellationToken cancellationToken);

    /// <summary>
    /// Articles that contain every word of the query (itself, or one that means the same) and are what it asks for beside, best first:
    /// those with all words in the title, then those that need the brief, then the body; newer first among equals, and the very words
    /// before their synonyms. Without words the newest come first. Any text is a valid query and none is an error.
    /// </summary>
    Task<IReadOnlyList<ArchivedArticle>> SearchAsync(ArticleQuery query, int offset, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Other articles about the same matter, newest first: those that share telling words, stations and places with it. Only the newest
    /// of each are looked at, so that it stays fast in a large archive.
    /// </summary>
    Task<IReadOnlyList<ArchivedArticle>> RelatedAsync(ArchivedArticle article, int offset, int limit, CancellationToken cancellationToken);

    /// <summary>How an article came into the archive; null when it is not there.</summary>
    Task<Arrival?> ArrivalAsync(long articleId, CancellationToken cancellationToken);

    /// <summary>Issues, newest day first, those without a day last.</summary>
    /// <param name="from">Only of this day and later; null for all.</param>
    /// <param name="until">Only of this day and earlier; null for all.</param>
    /// <param name="offset">How many are passed over.</param>
    /// <param name="limit">The most that are returned.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    Task<IReadOnlyList<ArchivedIssue>> IssuesAsync(DateOnly? from, DateOnly? until, int offset, int limit, CancellationToken cancellationToken);

    /// <summary>Articles of issues that may be pushed, admitted after the given article, oldest first.</summary>
    Task<IReadOnlyList<ArchivedArticle>> FreshAsync(long afterArticle, DateTimeOffset admittedSince, CancellationToken cancellationToken);

    /// <summary>The number of the last article admitted; 0 for an empty archive.</summary>
    Task<long> LastArticleAsync(CancellationToken cancellationToken);

    /// <summary>The names of the papers of all issues.</summary>
    Task<IReadOnlyList<string>> PapersAsync(CancellationToken cancellationToken);

    /// <summary>The days of the newest issues that have one, newest first, each once.</summary>
    Task<IReadOnlyList<DateOnly>> IssueDatesAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Every station there is a reading of, those of the newest issue first.</summary>
    Task<IReadOnlyList<Gauge>> GaugesAsync(CancellationToken cancellationToken);

    /// <summary>What was told of a station, measured and expected, the newest issue first.</summary>
    Task<IReadOnlyList<StationReading>> ReadingsAsync(string station, int limit, CancellationToken cancellationToken);
}
