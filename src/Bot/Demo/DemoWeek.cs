using System.Text.Json;
using System.Text.Json.Serialization;

namespace Baozhai.Bot.Demo;

/// <summary>What happens in the demo, in its order: <c>demo/week.json</c>.</summary>
/// <param name="Start">What the clock shows until somebody opens the page.</param>
/// <param name="Scenes">What happens, each later than the one before.</param>
internal sealed record DemoWeek(DateTimeOffset Start, IReadOnlyList<DemoScene> Scenes)
{
    /// <summary>The folder of the week and its issues, beside the program.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "demo");

    /// <summary>Reads the week that comes with the program.</summary>
    public static DemoWeek Read() => JsonSerializer.Deserialize(File.ReadAllBytes(Path.Combine(Folder, "week.json")), DemoJson.Default.DemoWeek)!;
}

/// <summary>One thing that happens.</summary>
/// <param name="At">When, on the clock of the demo.</param>
/// <param name="Zh">What it is, in Chinese.</param>
/// <param name="En">What it is, in English.</param>
/// <param name="Issue">The file of an issue that arrives; null for none.</param>
/// <param name="Say">What the reader says; null for nothing.</param>
internal sealed record DemoScene(DateTimeOffset At, string Zh, string En, string? Issue = null, string? Say = null);

/// <summary>What the page shows of the demo.</summary>
/// <param name="Run">Which run of the demo it is: what a page keeps of another is not of this one.</param>
/// <param name="At">What the clock shows, in the paper's zone.</param>
/// <param name="Done">How much of the week is over, from 0 to 1.</param>
/// <param name="Now">What happened last; null before the first scene.</param>
/// <param name="Next">What happens next; null behind the last scene.</param>
/// <param name="Said">What the reader has said until now, in order.</param>
internal sealed record DemoState(string Run, DateTimeOffset At, double Done, DemoScene? Now, DemoScene? Next, IReadOnlyList<string> Said);

/// <summary>The week as it is kept, and its state as the page reads it.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(DemoWeek))]
[JsonSerializable(typeof(DemoState))]
internal sealed partial class DemoJson : JsonSerializerContext;
