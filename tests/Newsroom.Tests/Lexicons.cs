using Baozhai.Newsroom.Places;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Newsroom.Tests;

/// <summary>The lexicons that come with the program.</summary>
internal static class Lexicons
{
    public static TopicLexicon Topics { get; } = TopicLexicon.Parse(Text("topics.json"));

    public static Gazetteer Places { get; } = Gazetteer.Parse(Text("places.json"));

    private static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Lexicons", name));
}
