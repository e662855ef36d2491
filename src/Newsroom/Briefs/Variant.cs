namespace Baozhai.Newsroom.Briefs;

/// <summary>A form of a sentence that can stand alone.</summary>
/// <param name="Text">The form, with its closing mark.</param>
/// <param name="Clauses">How many clauses it has.</param>
/// <param name="IsWhole">Whether it goes to the end of the sentence.</param>
internal readonly record struct Variant(string Text, int Clauses, bool IsWhole);
