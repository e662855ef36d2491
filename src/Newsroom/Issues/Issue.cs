using Baozhai.Newsroom.Articles;

namespace Baozhai.Newsroom.Issues;

/// <summary>One issue of a newspaper, or a page of it: what the text of one file was read as.</summary>
public sealed record Issue
{
    /// <summary>The file's name without its folder.</summary>
    public required string File { get; init; }

    /// <summary>The paper's name; null when neither masthead nor bylines name it.</summary>
    public string? Paper { get; init; }

    /// <summary>The day of publication; null when unknown.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where <see cref="Date"/> comes from.</summary>
    public DateSource DateSource { get; init; }

    /// <summary>总期号, the running number of the paper.</summary>
    public int? Number { get; init; }

    /// <summary>国内统一连续出版物号, for example <c>43-0005</c>.</summary>
    public string? CnCode { get; init; }

    /// <summary>The lunar date as printed.</summary>
    public string? LunarDate { get; init; }

    /// <summary>Number of pages of the whole issue; null when not printed.</summary>
    public int? Pages { get; init; }

    /// <summary>The label of the first page seen (A1, 第02版).</summary>
    public string? Page { get; init; }

    /// <summary>The weather line as printed.</summary>
    public string? Weather { get; init; }

    /// <summary>The articles in page order.</summary>
    public IReadOnlyList<Article> Articles { get; init; } = [];

    /// <summary>Every non-blank line that belongs to no article.</summary>
    public IReadOnlyList<Furniture> Furniture { get; init; } = [];

    /// <summary>What was doubtful, in words for the operator.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>Where the date of an issue comes from.</summary>
public enum DateSource
{
    /// <summary>No date could be found.</summary>
    None,

    /// <summary>Printed in the masthead.</summary>
    Masthead,

    /// <summary>Inferred from the stories; the warnings of the issue say how.</summary>
    Inferred,

    /// <summary>Given by the operator, for example in the file's name.</summary>
    Given,
}
