using Microsoft.Extensions.Options;

namespace Omnichannel.Hub.Security.Throttling;

/// <summary>How often one thing may be done, by those who share an address, by one caller, and in one inbox.</summary>
public sealed class ActRates
{
    /// <summary>Initializes a new instance of the <see cref="ActRates"/> class without limits.</summary>
    public ActRates()
    {
    }

    internal ActRates(Rate? address = null, Rate? caller = null, Rate? inbox = null) =>
        (Address, Caller, Inbox) = (address ?? new(), caller ?? new(), inbox ?? new());

    /// <summary>Gets or sets the rate of everybody behind one IPv4 address, or one IPv6 network of 64 bits.</summary>
    [ValidateObjectMembers]
    public Rate Address { get; set; } = new();

    /// <summary>Gets or sets the rate of one visitor, operator or console.</summary>
    [ValidateObjectMembers]
    public Rate Caller { get; set; } = new();

    /// <summary>Gets or sets the rate of one inbox.</summary>
    [ValidateObjectMembers]
    public Rate Inbox { get; set; } = new();

    internal Rate Of(ThrottleScope scope) => scope switch
    {
        ThrottleScope.Address => Address,
        ThrottleScope.Caller => Caller,
        ThrottleScope.Inbox => Inbox,
    };
}
