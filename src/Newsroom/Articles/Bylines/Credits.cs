namespace Baozhai.Newsroom.Articles.Bylines;

/// <summary>The people a byline names.</summary>
/// <param name="Reporters">Reporters, interns and authors.</param>
/// <param name="Correspondents">通讯员.</param>
internal sealed record Credits(IReadOnlyList<string> Reporters, IReadOnlyList<string> Correspondents)
{
    /// <summary>Nobody.</summary>
    public static Credits None { get; } = new([], []);

    /// <summary>Whether nobody is named.</summary>
    public bool IsEmpty => Reporters.Count == 0 && Correspondents.Count == 0;

    /// <summary>These and more, nobody twice.</summary>
    public Credits And(Credits more) => new(
        [.. Reporters.Concat(more.Reporters).Distinct()],
        [.. Correspondents.Concat(more.Correspondents).Distinct()]);
}
