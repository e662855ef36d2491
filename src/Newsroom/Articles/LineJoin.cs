namespace Baozhai.Newsroom.Articles;

/// <summary>Two body lines that are one paragraph cut by a column.</summary>
/// <param name="Line">The line that breaks off.</param>
/// <param name="Continuation">The line that goes on.</param>
public readonly record struct LineJoin(int Line, int Continuation);
