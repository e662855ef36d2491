namespace Baozhai.Bot.Storage.LiteDb.Archive;

/// <summary>
/// Marks of the pairs of characters a text has: where one of a word's pairs has none, the word is not there, and the text need not be looked through.
/// A text of a thousand characters sets about one mark in five, so a word of two characters passes by four texts of five, a longer one by nearly all.
/// </summary>
internal readonly struct PairMarks
{
    private const int Words = 64;

    private readonly ulong[] _marks;

    private PairMarks(ulong[] marks) => _marks = marks;

    /// <summary>The marks of a text or word.</summary>
    public static PairMarks Of(string form)
    {
        var marks = new ulong[Words];
        for (var i = 0; i + 1 < form.Length; i++)
        {
            var (first, second) = (form[i], form[i + 1]);
            if (first == '\n' || second == '\n') continue;
            var mark = (((first * 0x9E3779B1u) + second) * 0x85EBCA6Bu) >> 20;
            marks[mark >> 6] |= 1UL << (int)(mark & 63);
        }

        return new PairMarks(marks);
    }

    /// <summary>Whether every mark of a word is among these.</summary>
    public bool MayHave(in PairMarks word)
    {
        for (var i = 0; i < Words; i++)
        {
            if ((word._marks[i] & ~_marks[i]) != 0) return false;
        }

        return true;
    }
}
