namespace Baozhai.Newsroom.Issues;

/// <summary>Reads the text of a newspaper page or issue into articles. Never throws on text.</summary>
public static class IssueReader
{
    /// <summary>Reads one file's text.</summary>
    /// <param name="text">The decoded text, any line endings.</param>
    /// <param name="file">The file's name, kept as <see cref="Issue.File"/>.</param>
    public static Issue Read(string text, string file) => new() { File = file };
}
