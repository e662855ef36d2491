namespace Baozhai.Bot.Messages;

/// <summary>A numbered entry of a list.</summary>
/// <param name="Number">The number people answer with.</param>
/// <param name="Headline">Its headline, one line.</param>
/// <param name="Text">What is said of it; null for a bare entry.</param>
/// <param name="Note">Where it is from: paper, date, page; null for none.</param>
/// <param name="Marks">What stands out in <paramref name="Text"/>, from left to right; null for nothing.</param>
internal sealed record ItemPart(int Number, string Headline, string? Text = null, string? Note = null, IReadOnlyList<TextMark>? Marks = null) : ReplyPart;
