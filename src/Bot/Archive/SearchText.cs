using System.Globalization;
using System.Text;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Archive;

/// <summary>Text as it is compared: full-width forms, capitals and traditional characters folded, divided into runs of letters and digits.</summary>
internal static class SearchText
{
    /// <summary>The runs of letters and digits of a text, in order; what stands between them does not matter.</summary>
    public static List<List<Rune>> Runs(string text)
    {
        var runs = new List<List<Rune>>();
        List<Rune>? run = null;
        foreach (var character in text.EnumerateRunes())
        {
            var folded = Fold(character);
            if (!IsSearched(folded))
            {
                run = null;
                continue;
            }

            if (run is null) runs.Add(run = []);
            run.Add(folded);
        }

        return runs;
    }

    /// <summary>One character as it is compared.</summary>
    public static Rune Fold(Rune character) => Rune.ToLowerInvariant(character.IsBmp ? new Rune(SimplifiedScript.Fold(HalfWidth.Fold((char)character.Value))) : character);

    /// <summary>Whether a folded character is looked for; any other only divides.</summary>
    // Marks belong to the letter before them: scripts that write vowels as marks would fall apart without.
    public static bool IsSearched(Rune character) =>
        Rune.IsLetterOrDigit(character)
        || Rune.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
