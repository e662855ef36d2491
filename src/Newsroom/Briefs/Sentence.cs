namespace Baozhai.Newsroom.Briefs;

/// <summary>A sentence of an article.</summary>
/// <param name="Text">Its text with its closing punctuation, the dateline taken off.</param>
/// <param name="Paragraph">Which paragraph it stands in, from 0.</param>
/// <param name="Index">Which sentence of the article it is, from 0.</param>
internal sealed record Sentence(string Text, int Paragraph, int Index)
{
    /// <summary>Whether it stands right behind another.</summary>
    public bool Follows(Sentence other) => Index == other.Index + 1;
}
