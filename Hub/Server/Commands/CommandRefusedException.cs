namespace Omnichannel.Hub.Commands;

/// <summary>A command cannot be done. The message is a sentence for the person at the terminal.</summary>
internal sealed class CommandRefusedException(string message, Exception? inner = null) : Exception(message, inner);
