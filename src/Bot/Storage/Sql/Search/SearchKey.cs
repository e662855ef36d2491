namespace Baozhai.Bot.Storage.Sql.Search;

/// <summary>
/// The number an article has in the search index: the day of its issue above its own number. The index gives matches in the order of
/// these numbers, so that the newest come first and a day is a range, without a look at any other table.
/// </summary>
internal static class SearchKey
{
    /// <summary>What is left of a key when <c>key &amp; Mask</c> is taken: the article's number.</summary>
    public const long Mask = (1L << DayShift) - 1;

    // A million million articles, and days up to the year 9999 in the 23 bits above.
    private const int DayShift = 40;

    /// <summary>The key of an article; one without a day is the oldest.</summary>
    public static long Of(DateOnly? day, long articleId) => First(day) | articleId;

    /// <summary>The number of the article a key stands for.</summary>
    public static long Article(long key) => key & Mask;

    /// <summary>The least key of a day; of all without one.</summary>
    public static long First(DateOnly? day) => (long)(day?.DayNumber ?? 0) << DayShift;

    /// <summary>The greatest key of a day; of all without one.</summary>
    public static long Last(DateOnly? day) => day is null ? long.MaxValue : First(day) | Mask;

    /// <summary>How many days lie between two keys.</summary>
    public static long Days(long first, long last) => (last >> DayShift) - (first >> DayShift);
}
