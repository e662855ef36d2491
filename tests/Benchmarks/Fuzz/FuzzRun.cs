using System.Diagnostics;
using System.Globalization;
using Baozhai.Bot.Intake.Lexicons;
using Baozhai.Newsroom.Tests.Fuzz;

namespace Baozhai.Benchmarks.Fuzz;

/// <summary>
/// <c>fuzz [N [FIRST]]</c>: runs every reader on N sentences and damaged pages, prints how many were read, the number of each text that
/// made one throw, and the slowest. The text of a number is always the same: <c>fuzz 1 NUMBER</c> repeats one. Exit code 1 on a throw.
/// </summary>
internal static class FuzzRun
{
    public const string Word = "fuzz";

    private const int DefaultTexts = 200_000;
    private const int MostTold = 20;
    private const int Shown = 200;

    // A page of a paper is read in a few milliseconds; the longest line of these texts is as long as three pages.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static int Run(string[] args)
    {
        var count = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : DefaultTexts;
        var first = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 0;
        var reader = new EveryReader(Newsroom.Topics(), LexiconFiles.Places(new PlaceOptions()));
        var texts = new FuzzText([.. Seeds.Files.Select(File.ReadAllText)]);
        var (throws, slowest, slowestNumber, characters) = (0, TimeSpan.Zero, first, 0L);
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);

        // Once unmeasured: the code is compiled.
        reader.Read(null, File.ReadAllText(Seeds.Files[0]));
        for (var number = first; number < first + count; number++)
        {
            var (title, text) = texts.Make(number);
            characters += text.Length;
            var begun = Stopwatch.GetTimestamp();
            try
            {
                reader.Read(title, text);
            }
#pragma warning disable CA1031 // Whatever is thrown is the finding.
            catch (Exception thrown)
#pragma warning restore CA1031
            {
                throws++;
                var kind = $"{thrown.GetType().Name} {thrown.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Baozhai", StringComparison.Ordinal))?.Trim()}";
                kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                if (throws <= MostTold) Console.WriteLine($"THROW at {number}: {thrown.Message}\n  {kind}\n  {Beginning(text)}");
            }

            if (Stopwatch.GetElapsedTime(begun) is var time && time > slowest)
                (slowest, slowestNumber) = Again(reader, title, text) is var again && again > slowest ? (again, number) : (slowest, slowestNumber);
        }

        var (_, slow) = texts.Make(slowestNumber);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} texts from {first}, {characters} characters, {throws} throws of {kinds.Count} kinds"));
        foreach (var (kind, times) in kinds) Console.WriteLine($"  {times} x {kind}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"slowest: {slowest.TotalMilliseconds:0.0} ms, number {slowestNumber}, {slow.Length} characters: {Beginning(slow)}"));
        return throws > 0 || slowest > Patience ? 1 : 0;
    }

    /// <summary>The time of a second reading: the first may have waited for the compiler.</summary>
    private static TimeSpan Again(EveryReader reader, string? title, string text)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            reader.Read(title, text);
        }
#pragma warning disable CA1031 // Told already.
        catch (Exception)
#pragma warning restore CA1031
        {
            return TimeSpan.Zero;
        }

        return Stopwatch.GetElapsedTime(begun);
    }

    private static string Beginning(string text) => text[..Math.Min(Shown, text.Length)].ReplaceLineEndings("⏎");
}
