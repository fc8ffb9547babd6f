namespace Omnichannel.Hub.Persistence;

/// <summary>The store cannot take this now; nothing was changed. Callers answer 503.</summary>
internal sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
