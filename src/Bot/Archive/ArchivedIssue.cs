namespace Baozhai.Bot.Archive;

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

    /// <summary>How many articles it has.</summary>
    public required int Articles { get; init; }

    /// <summary>Whether it was read in later, and so was never pushed.</summary>
    public required bool BackIssue { get; init; }
}
