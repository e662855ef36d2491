namespace Baozhai.Bot.Channels.Telegram.Format;

/// <summary>Text of one style. Markup comes last, so that cutting a run never cuts a tag.</summary>
/// <param name="Text">Well-formed text without markup.</param>
/// <param name="Style">How it looks.</param>
/// <param name="EndsPart">Whether a part of the reply ends here: the best place to cut.</param>
internal readonly record struct Run(string Text, RunStyle Style, bool EndsPart = false);
