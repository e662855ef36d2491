namespace Baozhai.Bot.Messages;

/// <summary>What numbers and 继续 mean in a chat just now.</summary>
/// <param name="Actions">What each number of the last list says, from 1.</param>
/// <param name="Articles">Archive numbers of the last list of articles, for 全文 N.</param>
/// <param name="More">What 继续 says; null when nothing is left.</param>
internal sealed record Menu(IReadOnlyList<string> Actions, IReadOnlyList<long> Articles, string? More)
{
    /// <summary>When it was shown; null before it is kept.</summary>
    public DateTimeOffset? SavedAt { get; init; }

    /// <summary>Nothing was listed yet.</summary>
    public static Menu Empty { get; } = new([], [], null);
}
