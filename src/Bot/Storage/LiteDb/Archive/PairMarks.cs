using Baozhai.Bot.Storage.Search;

namespace Baozhai.Bot.Storage.LiteDb.Archive;

/// <summary>
/// Marks of the pairs of characters a text has: where one of a word's pairs has none, the word is not there, and the text need not be looked through.
/// A text of a thousand characters sets about one mark in five, so a word of two characters passes by four texts of five, a longer one by nearly all.
/// </summary>
internal readonly struct PairMarks
{
    private const int Words = 64;

    private readonly ulong[] _marks;

    /// <summary>The marks of texts.</summary>
    public PairMarks(params ReadOnlySpan<string> forms)
    {
        _marks = new ulong[Words];
        foreach (var form in forms)
        {
            foreach (var mark in Of(form)) _marks[mark >> 6] |= Bit(mark);
        }
    }

    /// <summary>The marks that a text with a word in it has.</summary>
    public static int[] Of(string form)
    {
        var marks = new List<int>(form.Length);
        for (var i = 0; i + 1 < form.Length; i++)
        {
            var (first, second) = (form[i], form[i + 1]);
            if (first != SearchForm.End && second != SearchForm.End) marks.Add((int)((((first * 0x9E3779B1u) + second) * 0x85EBCA6Bu) >> 20));
        }

        return [.. marks];
    }

    /// <summary>Whether every mark of a word is among these.</summary>
    public bool MayHave(int[] word)
    {
        foreach (var mark in word)
        {
            if ((_marks[mark >> 6] & Bit(mark)) == 0) return false;
        }

        return true;
    }

    private static ulong Bit(int mark) => 1UL << (mark & 63);
}
