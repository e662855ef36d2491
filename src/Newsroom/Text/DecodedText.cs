namespace Baozhai.Newsroom.Text;

/// <summary>What the bytes of a file were read as.</summary>
public sealed record DecodedText
{
    /// <summary>The text without byte order mark; empty when the file was refused.</summary>
    public string Text { get; init; } = "";

    /// <summary>The encoding's name (<c>UTF-8</c>, <c>UTF-16LE</c>, <c>UTF-16BE</c>, <c>GB18030</c>); null when the file was refused.</summary>
    public string? Encoding { get; init; }

    /// <summary>Why the file is not text, in one line; null when it is.</summary>
    public string? Refusal { get; init; }

    /// <summary>What was doubtful about the bytes, in words for the operator.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Whether there is a text to read.</summary>
    public bool IsText => Refusal is null;
}
