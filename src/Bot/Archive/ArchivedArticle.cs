using System.Globalization;
using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Bot.Archive;

/// <summary>An article as the archive keeps it.</summary>
internal sealed record ArchivedArticle
{
    /// <summary>Number in the archive; grows with every article admitted and never changes.</summary>
    public required long Id { get; init; }

    /// <summary>Number of its issue in the archive.</summary>
    public required long IssueId { get; init; }

    /// <summary>The paper's name; null when unknown.</summary>
    public string? Paper { get; init; }

    /// <summary>The day of its issue; null when unknown.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether <see cref="Date"/> is the day it was received, because none is printed.</summary>
    public bool IsDayAssumed { get; init; }

    /// <summary>Whether its reading is in doubt and no operator has let it out yet.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>What was read.</summary>
    public required Article Article { get; init; }

    /// <summary>Its brief.</summary>
    public required Brief Brief { get; init; }

    /// <summary>What an editor put right in it; null for nothing.</summary>
    public Correction? Correction { get; init; }

    /// <summary>The same story as it was read; null when nothing was put right.</summary>
    public ArchivedArticle? AsRead { get; init; }

    /// <summary>The story with what an editor put right above what was read.</summary>
    /// <param name="correction">What was put right; null for nothing.</param>
    public ArchivedArticle With(Correction? correction)
    {
        if (correction is null) return this;
        var (article, brief, day) = Correction.Show(correction, Article, Brief, Date);
        return this with { Article = article, Brief = brief, Date = day, IsDayAssumed = IsDayAssumed && correction.Day is null, Correction = correction, AsRead = this };
    }
}

/// <summary>An issue, or a page of one, as the archive lists it.</summary>
internal sealed record ArchivedIssue
{
    /// <summary>Number in the archive.</summary>
    public required long Id { get; init; }

    /// <summary>The file it was read from, without its folder.</summary>
    public required string File { get; init; }

    /// <summary>The paper's name; null when unknown.</summary>
    public string? Paper { get; init; }

    /// <summary>The day of publication; null when unknown.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>总期号, the running number of the paper; null when unknown.</summary>
    public int? Number { get; init; }

    /// <summary>The label of its first page (A1, 第02版); null when unknown.</summary>
    public string? Page { get; init; }

    /// <summary>The lunar date as printed; null when unknown.</summary>
    public string? LunarDate { get; init; }

    /// <summary>The weather line as printed; null when there is none.</summary>
    public string? Weather { get; init; }

    /// <summary>How many articles it has.</summary>
    public required int Articles { get; init; }

    /// <summary>Whether it was read in later, and so was never pushed.</summary>
    public required bool BackIssue { get; init; }
}

/// <summary>A water level with the story that reports it.</summary>
/// <param name="ArticleId">The story's number in the archive.</param>
/// <param name="Day">The day of its issue; null when unknown.</param>
/// <param name="Reading">What was read.</param>
internal sealed record StationReading(long ArticleId, DateOnly? Day, Reading Reading)
{
    /// <summary>When the water stood so: the time told, or else the day of the issue; the beginning of time without either.</summary>
    public DateTime At => Reading.Time ?? Day?.ToDateTime(TimeOnly.MinValue) ?? DateTime.MinValue;

    /// <summary>Time or day as shown; empty when neither is known.</summary>
    public string When => Reading.Time?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>A gauging station that the archive has readings of.</summary>
/// <param name="Station">Its name, for example 湘江株洲站.</param>
/// <param name="River">Its river, when it can be told.</param>
/// <param name="LastDay">The day of the newest issue that tells of it; null when no such issue has a day.</param>
internal sealed record Gauge(string Station, string? River, DateOnly? LastDay);
