using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Bot.Archive;

/// <summary>An article ready for the archive.</summary>
/// <param name="Article">What was read.</param>
/// <param name="Brief">What readers will be told.</param>
/// <param name="Alerts">Whether it is to be pushed at once to those who follow it.</param>
internal sealed record Dispatch(Article Article, Brief Brief, bool Alerts);
