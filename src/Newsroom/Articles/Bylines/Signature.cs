namespace Baozhai.Newsroom.Articles.Bylines;

/// <summary>Who an article is by.</summary>
/// <param name="Byline">As printed, without the paper's name before 讯; null when nobody signs.</param>
/// <param name="Credits">The people.</param>
/// <param name="Agency">The paper or agency; 本报 where the page says so; null when not stated.</param>
/// <param name="Form">How it is signed.</param>
internal sealed record Signature(string? Byline, Credits Credits, string? Agency, SignatureForm Form);
