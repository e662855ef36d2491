namespace Baozhai.Newsroom.Issues.Mastheads;

/// <summary>What the masthead of an issue says.</summary>
internal sealed record Masthead
{
    /// <summary>The paper's name.</summary>
    public string? Paper { get; init; }

    /// <summary>The day of publication.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The running number.</summary>
    public int? Number { get; init; }

    /// <summary>国内统一连续出版物号.</summary>
    public string? CnCode { get; init; }

    /// <summary>The lunar date as printed.</summary>
    public string? LunarDate { get; init; }

    /// <summary>Number of pages.</summary>
    public int? Pages { get; init; }

    /// <summary>The weather lines as printed.</summary>
    public string? Weather { get; init; }

    /// <summary>What in it disagrees with the date it was read as.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>The label of the first page.</summary>
    public string? Page { get; init; }
}
