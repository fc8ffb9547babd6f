namespace Omnichannel.BotFlows.Templates;

/// <summary>A template cannot be read. The message is meant for the admin who wrote it.</summary>
internal sealed class TemplateFormatException(string message) : Exception(message);
