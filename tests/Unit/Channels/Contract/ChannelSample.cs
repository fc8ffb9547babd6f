using Microsoft.Extensions.DependencyInjection;
using Omnichannel.Core.Channels;

namespace Omnichannel.Tests.Unit.Channels.Contract;

/// <summary>What the contract's tests have to know of a vendor: how its requests look, and how it answers.</summary>
public abstract class ChannelSample
{
    /// <summary>Gets the channel.</summary>
    public abstract string Channel { get; }

    /// <summary>Gets an inbox whose settings and secrets are all right.</summary>
    public abstract ChannelInbox Inbox { get; }

    /// <summary>Gets the secret with which the vendor is called; a vendor that repeats it must not make it known.</summary>
    public abstract string Credential { get; }

    /// <summary>Gets the header that proves a request.</summary>
    public abstract string SignatureHeader { get; }

    /// <summary>Gets whether that header covers the body.</summary>
    public abstract bool SignsBody { get; }

    /// <summary>Gets somebody's address.</summary>
    public abstract string Address { get; }

    /// <summary>Gets the vendor's answer to a message that it takes.</summary>
    public abstract VendorAnswer Accepted { get; }

    /// <summary>Gets what the vendor says when it is in trouble itself.</summary>
    public abstract VendorAnswer Trouble { get; }

    /// <summary>Registers the adapter for a vendor at an address such as <c>http://127.0.0.1:4000</c>.</summary>
    public abstract void Register(IServiceCollection services, string vendorUrl);

    /// <summary>Makes the genuine request of a message.</summary>
    public abstract WebhookRequest Message(int id, string text);

    /// <summary>Makes the genuine request of a message with a file.</summary>
    public abstract WebhookRequest WithFile(int id);

    /// <summary>Makes a genuine request of a kind that the adapter does not know.</summary>
    public abstract WebhookRequest UnknownKind();

    /// <summary>Makes the genuine request of a message's change; null when the vendor knows none.</summary>
    public virtual WebhookRequest? Edit(int id, string text) => null;

    /// <summary>Makes the genuine request of a message's deletion; null when the vendor knows none.</summary>
    public virtual WebhookRequest? Deletion(int id) => null;

    /// <summary>Makes the vendor's answer when too much is sent.</summary>
    public abstract VendorAnswer TooFast(int seconds);

    /// <summary>Makes the vendor's answers while a file of some size is fetched.</summary>
    public abstract VendorAnswer[] FileAnswers(int size);
}
