namespace Omnichannel.Hub.Startup;

/// <summary>The hub cannot start as things are. The message is a sentence or two for whoever started it: what is wrong, and what to do.</summary>
internal sealed class StartRefusedException(string message, Exception? inner = null) : InvalidOperationException(message, inner);
