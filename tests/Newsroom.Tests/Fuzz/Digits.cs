namespace Baozhai.Newsroom.Tests.Fuzz;

/// <summary>Writes the digits of a text in other scripts, which .NET takes for digits too.</summary>
internal static class Digits
{
    private const string Scripts = "０٠۰०๐0";

    /// <summary>All digits full-width, and the decimal points.</summary>
    public static string Wide(string text) => Each(text, character => char.IsAsciiDigit(character) ? (char)(character - '0' + '０') : character is '.' ? '．' : character);

    /// <summary>Each digit in a script of its own.</summary>
    public static string Mixed(string text, Random random) =>
        Each(text, character => char.IsAsciiDigit(character) ? (char)(character - '0' + Scripts[random.Next(Scripts.Length)]) : character);

    private static string Each(string text, Func<char, char> write) => string.Create(text.Length, (text, write), static (span, state) =>
    {
        for (var index = 0; index < span.Length; index++)
            span[index] = state.write(state.text[index]);
    });
}
