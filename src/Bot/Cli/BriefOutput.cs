using System.Text.Json;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Cli;

/// <summary>The brief of a text.</summary>
/// <param name="Id">What the caller called it.</param>
/// <param name="Summary">The brief.</param>
/// <param name="Topics">Topics, strongest first.</param>
/// <param name="Places">Places, most named first.</param>
/// <param name="Warning">Why the summary is empty; null when it is not.</param>
internal sealed record BriefOutput(JsonElement Id, string Summary, IReadOnlyList<TopicMatch> Topics, IReadOnlyList<string> Places, string? Warning);
