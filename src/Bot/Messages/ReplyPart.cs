using System.Text.Json.Serialization;

namespace Baozhai.Bot.Messages;

/// <summary>A piece of a reply, without markup. Channels decide how it looks.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "part")]
[JsonDerivedType(typeof(HeadingPart), "heading")]
[JsonDerivedType(typeof(TextPart), "text")]
[JsonDerivedType(typeof(ItemPart), "item")]
[JsonDerivedType(typeof(FilePart), "file")]
internal abstract record ReplyPart;
